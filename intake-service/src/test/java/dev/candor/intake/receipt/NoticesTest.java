package dev.candor.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.policy.Policy;
import dev.candor.policy.PolicyFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private static final Instant NOW = Histories.RECEIVED.plus(Duration.ofDays(1));

    private final Policy example = PolicyFile.read(
            Path.of(System.getProperty("candor.home"), "deploy", "policies", "example", "example.yaml"));

    @Test
    void tellOfAnAbsenceThatWasAnnouncedBeforeTheReport() {
        assertThat(absences(announced("2026-11-22T09:00:00Z"), NOW))
                .singleElement()
                .asString()
                .contains("From 2026-12-24 to 2027-01-03");
    }

    @Test
    void keepSilentOfAnAbsenceThatStopsNoClockOfTheReport() {
        assertThat(absences(announced("2026-11-22T09:00:01Z"), NOW)).isEmpty();
    }

    @Test
    void forgetAnAbsenceThatIsOver() {
        assertThat(absences(announced("2026-11-01"), Instant.parse("2027-01-04T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void sayWhetherReportsArePaidFor() {
        var notices = Notices.of(Histories.of(), example, example, NOW);

        assertThat(notices.bounty()).isEqualTo("We pay no rewards for reports.");
        assertThat(notices.handler()).isEmpty();
    }

    private static List<String> absences(Policy policy, Instant now) {
        return Notices.of(Histories.of(), policy, policy, now).absences();
    }

    private Policy announced(String when) {
        return PolicyFile.parse("example.yaml", example.source().replace("2026-12-01T09:00:00Z", when));
    }
}
