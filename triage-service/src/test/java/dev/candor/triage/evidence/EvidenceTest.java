package dev.candor.triage.evidence;

import static dev.candor.triage.evidence.Runs.caseWith;
import static dev.candor.triage.evidence.Runs.ended;
import static dev.candor.triage.evidence.Runs.running;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.ClockEvent.ClockName;
import dev.candor.events.ClockEvent.PromisesRebased;
import dev.candor.events.Confidential;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.ClockRun;
import dev.candor.triage.casefile.ClockRun.Ending;
import dev.candor.triage.casefile.DueTimes;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    @Test
    void holdsEveryRunInTheOrderInWhichTheyBegan() {
        var evidence = after(ofHours(3), running(), running(ClockName.EMBARGO));

        assertThat(evidence.runs())
                .extracting(JudgedRun::clock)
                .containsExactly(ClockName.ACKNOWLEDGEMENT, ClockName.EMBARGO);
        assertThat(evidence.count(Standing.OPEN)).isEqualTo(2);
    }

    @Test
    void saysTheWholeLengthOfAnEmbargoThatBeganWithinASecond() {
        var begun = new ClockRun(
                ClockName.EMBARGO,
                1,
                Runs.START.plusMillis(400),
                new UUID(1, 1),
                List.of(),
                Optional.of(Runs.START.plus(Duration.ofDays(90))),
                Optional.empty(),
                Map.of(),
                Optional.empty());

        assertThat(after(ofHours(3), begun).runs().getFirst().promised()).contains(Duration.ofDays(90));
    }

    @Test
    void countsVoidRunsApart() {
        var evidence = after(ofHours(90), ended(ofHours(3), Ending.VOID), ended(ofHours(3), Ending.DONE));

        assertThat(evidence.runs()).extracting(JudgedRun::standing).containsExactly(Standing.MET);
        assertThat(evidence.voided()).hasSize(1);
        assertThat(evidence.count(Standing.VOID)).isZero();
    }

    @Test
    void leavesOutWhatThePolicyDoesNotPromise() {
        var unpromised = new ClockRun(
                ClockName.CRA_EARLY_WARNING,
                1,
                Runs.START,
                new UUID(1, 1),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty());

        assertThat(after(ofHours(3), unpromised).runs()).isEmpty();
    }

    @Test
    void looksFirstAtWhatIsDueFirst() {
        assertThat(after(ofHours(3), running(ClockName.EMBARGO), ended(ofHours(1), Ending.DONE))
                        .mostUrgent())
                .map(JudgedRun::clock)
                .contains(ClockName.EMBARGO);
        assertThat(after(ofHours(3), ended(ofHours(1), Ending.DONE)).mostUrgent())
                .isEmpty();
    }

    @Test
    void namesTheVersionsOfThePolicy() {
        var it = Cases.received().build();
        var rebased = it.after(Cases.recorded(
                2, "lead", Cases.NOW, new PromisesRebased("f".repeat(64), Confidential.report("A new policy."))));

        assertThat(evidence(it, ofHours(3)).receivedUnder()).isEmpty();
        assertThat(evidence(it, ofHours(3)).promises()).isEqualTo(Cases.POLICY.hash());
        assertThat(evidence(rebased, ofHours(3)).receivedUnder()).contains(Cases.POLICY.hash());
    }

    @Test
    void tellsTheApiWhatItTellsPeople() {
        var evidence = after(ofHours(90), ended(ofHours(3), Ending.DONE), ended(ofHours(1), Ending.VOID));

        var told = EvidenceView.of(evidence);

        assertThat(told.counts()).containsEntry("met", 1L).doesNotContainKey("void");
        assertThat(told.runs().getFirst().clock()).isEqualTo("acknowledgement");
        assertThat(told.runs().getFirst().stop().orElseThrow().by()).isEqualTo("ada");
        assertThat(told.runs().getFirst().policyVersion()).isEqualTo(Cases.POLICY.hash());
        assertThat(told.voided().getFirst().standing()).isEqualTo("void");
    }

    private static Evidence after(Duration time, ClockRun... runs) {
        return evidence(caseWith(runs), time);
    }

    private static Evidence evidence(VulnerabilityCase it, Duration time) {
        return Evidence.of(it, new DueTimes(Cases.POLICY, Cases.RECEIVED), Cases.RECEIVED.plus(time));
    }
}
