package dev.candor.notify.notice;

import static dev.candor.notify.delivery.Stream.freshCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.local.RealServers;
import dev.candor.notify.delivery.Stream;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CountAlertsIT.ShortWindow.class)
@WithTestResource(
        value = RealServers.class,
        initArgs = {@ResourceArg(name = "service", value = "notify"), @ResourceArg(name = "fresh", value = "true")})
class CountAlertsIT {

    private static final int FLOOD = 30;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @Inject
    Pool pool;

    /** Long enough for the flood, short enough to wait for. */
    public static final class ShortWindow implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("candor.notices.alert-window", "12s");
        }
    }

    @Test
    void aFloodGivesTheFirstAlertAndOneThatCountsTheRest() {
        try (var stream = new Stream()) {
            var cases = IntStream.range(0, FLOOD).mapToObj(_ -> freshCase()).toList();
            var mine = "notice where case_id in ('%s') and kind = ".formatted(String.join("', '", cases));
            cases.forEach(it -> stream.says(it, Events.reportFrom(Events.ada())));

            await("every receipt").atMost(LONG_ENOUGH).until(() -> count(mine + "'RECEIPT'") == FLOOD);
            assertThat(count(mine + "'ALERT'")).isEqualTo(1);

            await("the alert that counts").atMost(LONG_ENOUGH).until(() -> count(mine + "'ALERT'") == 2);
            assertThat(others()).isEqualTo(FLOOD - 2);
            assertThat(count("alert_window where waiting > 0")).isZero();
        }
    }

    private long count(String what) {
        return pool.query("select count(*) from " + what)
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }

    private int others() {
        return pool.query("select sum(others)::int from counted_alert")
                .executeAndAwait()
                .iterator()
                .next()
                .getInteger(0);
    }
}
