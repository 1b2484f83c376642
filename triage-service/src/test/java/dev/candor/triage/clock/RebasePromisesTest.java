package dev.candor.triage.clock;

import static dev.candor.triage.casefile.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.ClockEvent.PromisesRebased;
import dev.candor.events.Confidential;
import dev.candor.events.OutcomeEvent.Moved;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.Promises;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RebasePromisesTest {

    private static final String OLDER = "0".repeat(64);
    private static final RebasePromises TO_TODAYS = new RebasePromises(Optional.empty(), "The new one promises more.");

    @Test
    void keepsTodaysPromisesFromNowOn() {
        var it = Cases.in(CaseState.TRIAGING).and("lead", rebased()).build();

        assertThat(TO_TODAYS.decide(it, Cases.by("lead")))
                .containsExactly(
                        new PromisesRebased(Cases.POLICY.hash(), Confidential.team("The new one promises more.")));
    }

    @Test
    void mayGoBackToTheVersionOfTheReport() {
        var it = Cases.in(CaseState.TRIAGING).and("lead", rebased()).build();

        assertThat(new RebasePromises(Optional.of(Cases.POLICY.hash()), "A mistake.").decide(it, Cases.by("lead")))
                .hasSize(1);
    }

    @Test
    void isALeadsMatter() {
        var it = Cases.in(CaseState.TRIAGING).and("lead", rebased()).build();

        assertRefused(Refusal.LEAD_NEEDED, () -> TO_TODAYS.decide(it, Cases.by("ada")));
    }

    @Test
    void needsAVersionThatIsKnown() {
        var it = Cases.in(CaseState.TRIAGING).build();

        assertRefused(
                Refusal.NO_SUCH_VERSION,
                () -> new RebasePromises(Optional.of("1".repeat(64)), "Why not.").decide(it, Cases.by("lead")));
    }

    @Test
    void needsAVersionOfTheProjectThatHandlesTheCaseNow() {
        var it = Cases.in(CaseState.TRIAGING)
                .and("lead", rebased(), new Moved("other", Cases.text("Theirs."), Optional.empty()))
                .build();

        var setting = Cases.by("lead");
        var todaysOfOther = Promises.with("hash", "2".repeat(64));
        var there = new Setting(
                setting.actor(), setting.team(), todaysOfOther, todaysOfOther, setting.others(), setting.now());

        assertRefused(
                Refusal.NO_SUCH_VERSION,
                () -> new RebasePromises(Optional.of(Cases.POLICY.hash()), "Back.").decide(it, there));
        assertThat(TO_TODAYS.decide(it, there)).hasSize(1);
    }

    @Test
    void saysNothingTwice() {
        assertRefused(
                Refusal.SAME_PROMISES,
                () -> TO_TODAYS.decide(Cases.in(CaseState.TRIAGING).build(), Cases.by("lead")));
    }

    @Test
    void isOverWithTheCase() {
        assertRefused(
                Refusal.CASE_CLOSED,
                () -> TO_TODAYS.decide(Cases.in(CaseState.CLOSED).build(), Cases.by("lead")));
    }

    private static PromisesRebased rebased() {
        return new PromisesRebased(OLDER, Confidential.team("Older."));
    }
}
