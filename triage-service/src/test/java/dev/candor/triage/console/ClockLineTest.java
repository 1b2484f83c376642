package dev.candor.triage.console;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.ClockEvent.ClockName;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.ClockRun;
import dev.candor.triage.casefile.ClockRun.Ending;
import dev.candor.triage.casefile.DueTimes;
import dev.candor.triage.console.Promise.Standing;
import dev.candor.triage.evidence.Evidence;
import dev.candor.triage.evidence.Runs;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockLineTest {

    @Test
    void showsWhatRunsBeforeWhatWasBrokenAndNothingElse() {
        var lines = ClockLine.of(after(
                ofHours(3),
                Runs.ended(Runs.breached(Runs.running(ClockName.ASSIGNMENT)), ofHours(2), Ending.LIFTED),
                Runs.ended(ofHours(1), Ending.DONE),
                Runs.running(ClockName.EMBARGO)));

        assertThat(lines).extracting(ClockLine::standing).containsExactly("open", "late");
        assertThat(lines.getFirst().due()).hasSize(1);
        assertThat(lines.getLast().due()).isEmpty();
    }

    @Test
    void letsTheMostUrgentPromiseLeadThePage() {
        assertThat(promise(ofHours(3)).standing()).isEqualTo(Standing.OPEN);
        assertThat(promise(ofHours(40)).standing()).isEqualTo(Standing.SOON);
        assertThat(promise(ofHours(50)).standing()).isEqualTo(Standing.BROKEN);
        assertThat(promise(ofHours(50)).words()).startsWith("end of the embargo overdue by 2 h");
    }

    @Test
    void saysHowTheAnswerWasKeptWhereNoClockRuns() {
        var evidence = after(ofHours(3));

        assertThat(Promise.of(evidence, Cases.received().build()).words()).isEqualTo("acknowledgement due in 45 h");
    }

    private static Promise promise(Duration time) {
        var runs = new ClockRun[] {Runs.running(ClockName.EMBARGO), Runs.ended(ofHours(1), Ending.DONE)};
        return Promise.of(after(time, runs), Runs.caseWith(runs));
    }

    private static Evidence after(Duration time, ClockRun... runs) {
        return Evidence.of(Runs.caseWith(runs), new DueTimes(Cases.POLICY, Cases.RECEIVED), Cases.RECEIVED.plus(time));
    }
}
