package dev.candor.intake.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.policy.PolicyFile;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private final Scope example = Scope.of(
            PolicyFile.read(
                    Path.of(System.getProperty("candor.home"), "deploy", "policies", "example", "example.yaml")),
            Instant.parse("2027-05-01T00:00:00Z"));

    @Test
    void saysWhichLinesHaveReachedTheirEnd() {
        assertThat(example.lines().getFirst().maintained()).isEqualTo("no longer, since its end of life on 2027-04-30");
        assertThat(example.lines().getLast().maintained()).isEqualTo("yes");
    }

    @Test
    void saysWhatIsNotCountedAndNotPaid() {
        assertThat(example.nonVulnerabilities()).hasSize(1);
        assertThat(example.bounty()).isEqualTo("We pay no rewards for reports.");
    }

    @Test
    void forgetsAnAbsenceThatIsOver() {
        assertThat(example.absences()).isEmpty();
    }
}
