package dev.candor.intake.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The public figures of each project, counted anew now and then: strangers cannot make the database count. */
@ApplicationScoped
class Shelf {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final ReportTimesQuery query;
    private final Clock clock;
    private final Map<String, Shelved> shelved = new ConcurrentHashMap<>();

    Shelf(ReportTimesQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    private record Shelved(PublicFigures figures, Instant at) {}

    Uni<PublicFigures> of(String project, int leastCases) {
        var now = clock.instant();
        var known = Optional.ofNullable(shelved.get(project))
                .filter(it -> it.figures().leastCases() == leastCases);
        if (known.filter(it -> it.at().plus(FRESH).isAfter(now)).isPresent()) {
            return Uni.createFrom().item(known.get().figures());
        }
        // Whoever asks meanwhile gets those of before.
        known.ifPresent(it -> shelved.put(project, new Shelved(it.figures(), now)));
        return query.of(project)
                .map(reports -> PublicFigures.of(reports, leastCases, now))
                .invoke(figures -> shelved.put(project, new Shelved(figures, now)));
    }
}
