package dev.candor.journal;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The only source of now, cut to the microseconds that the database keeps. */
class ClockProducer {

    private final ClockConfig config;

    ClockProducer(ClockConfig config) {
        this.config = config;
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        if (!config.ahead().isZero()) {
            Log.warnf("This service lives %s ahead of its machine, as candor.clock.ahead says", config.ahead());
        }
        return Clock.tick(Clock.offset(Clock.systemUTC(), config.ahead()), Duration.ofNanos(1000));
    }
}
