package dev.candor.triage.fix;

import static dev.candor.triage.casefile.Cases.by;
import static dev.candor.triage.casefile.Refusals.assertInvalid;
import static dev.candor.triage.casefile.Refusals.assertRefused;
import static dev.candor.triage.casefile.SampleCommands.command;
import static dev.candor.triage.casefile.SampleCommands.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent.FixPrepared;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.ReleaseLineFix;
import dev.candor.triage.casefile.SampleCommands;
import dev.candor.triage.casefile.command.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FixTest {

    @Test
    void impliesThatFixingStartedAndThatTheFixWasPrepared() {
        var confirmed = Cases.in(CaseState.CONFIRMED).build();

        assertThat(said(confirmed, "ada", command("release-fix-line")))
                .containsExactly("fixing-started", "fix-line-prepared", "fix-line-released");
    }

    @Test
    void isPreparedWithTheLastCondition() {
        var almost = Cases.in(CaseState.FIXING)
                .and("ada", Cases.prepared("4.x"), Cases.waived("5.x"))
                .build();

        var events = command("complete-variant-analysis").decide(almost, by("ada"));

        assertThat(events.getLast()).isInstanceOfSatisfying(FixPrepared.class, it -> {
            assertThat(it.lines()).containsExactly("4.x");
            assertThat(it.to()).isPresent();
        });
    }

    @Test
    void isNotPreparedWhileALineIsOpen() {
        var oneOpen =
                Cases.in(CaseState.FIXING).and("ada", Cases.prepared("4.x")).build();

        assertThat(SampleCommands.after(oneOpen, by("ada"), command("complete-variant-analysis"))
                        .state())
                .isEqualTo(CaseState.FIXING);
    }

    @Test
    void isNotPreparedWithoutVariantAnalysis() {
        var noAnalysis =
                Cases.in(CaseState.FIXING).and("ada", Cases.prepared("5.x")).build();

        assertThat(said(noAnalysis, "ada", command("prepare-fix-line"))).containsExactly("fix-line-prepared");
    }

    @Test
    void isPreparedWithAWaivedVariantAnalysis() {
        var almost = Cases.in(CaseState.FIXING)
                .and("ada", Cases.prepared("4.x"), Cases.prepared("5.x"))
                .build();
        var waived = command("complete-variant-analysis", Map.of("waived", true, "evidence", "No time."));

        assertThat(said(almost, "ada", waived)).containsExactly("variant-analysis-completed", "fix-prepared");
    }

    @Test
    void isPreparedOncePerEntry() {
        var prepared = Cases.in(CaseState.FIX_PREPARED).build();

        assertThat(said(prepared, "ada", command("prepare-fix-line"))).containsExactly("fix-line-prepared");
        assertThat(said(prepared, "ada", command("release-fix-line"))).containsExactly("fix-line-released");
    }

    @Test
    void isPreparedAgainAfterALineWasReopened() {
        var prepared = Cases.in(CaseState.FIX_PREPARED).build();

        var reopened = SampleCommands.after(prepared, by("ada"), command("reopen-fix-line"));

        assertThat(reopened.state()).isEqualTo(CaseState.FIXING);
        assertThat(said(reopened, "ada", command("prepare-fix-line")))
                .containsExactly("fix-line-prepared", "fix-prepared");
    }

    @Test
    void takesTheDateBackWhenALineIsReopened() {
        var scheduled = Cases.in(CaseState.SCHEDULED).build();

        var after = SampleCommands.after(scheduled, by("ada"), command("reopen-fix-line"));

        assertThat(said(scheduled, "ada", command("reopen-fix-line")))
                .containsExactly("disclosure-unscheduled", "fix-line-reopened");
        assertThat(after.advisory().scheduledAt()).isEmpty();
    }

    @Test
    void asksNothingOfLinesThatAreNoLongerMaintained() {
        var oldLine = Cases.in(CaseState.TRIAGING)
                .and("ada", Cases.confirmed("3.x", "4.x"), Cases.analysed())
                .build();

        assertThat(said(oldLine, "ada", command("prepare-fix-line")))
                .containsExactly("fixing-started", "fix-line-prepared", "fix-prepared");
    }

    @Test
    void refusesALineThatIsNotAffected() {
        var onlyFour =
                Cases.in(CaseState.TRIAGING).and("ada", Cases.confirmed("4.x")).build();

        assertRefused(
                Refusal.LINE_NOT_AFFECTED,
                () -> command("prepare-fix-line", Map.of("line", "5.x")).decide(onlyFour, by("ada")));
        assertInvalid(() -> command("prepare-fix-line", Map.of("line", "9.x")).decide(onlyFour, by("ada")), "/line");
    }

    @Test
    void refusesToPrepareWhatIsReleased() {
        var released = Cases.in(CaseState.FIX_PREPARED)
                .and("ada", Cases.released("4.x", "4.9.9"))
                .build();

        assertRefused(Refusal.LINE_RELEASED, () -> command("prepare-fix-line").decide(released, by("ada")));
        assertRefused(Refusal.LINE_RELEASED, () -> command("release-fix-line").decide(released, by("ada")));
        assertRefused(Refusal.LINE_RELEASED, () -> command("waive-fix-line").decide(released, by("ada")));
    }

    @Test
    void refusesToReopenAnOpenLine() {
        var fixing = Cases.in(CaseState.FIXING).build();

        assertRefused(Refusal.LINE_OPEN, () -> command("reopen-fix-line").decide(fixing, by("ada")));
    }

    @Test
    void refusesToWaiveTwice() {
        var waived = Cases.in(CaseState.FIXING).and("ada", Cases.waived("4.x")).build();

        assertRefused(Refusal.LINE_WAIVED, () -> command("waive-fix-line").decide(waived, by("ada")));
    }

    @Test
    void fixesALineAfterAllThatWasWaived() {
        var waived = Cases.in(CaseState.FIXING).and("ada", Cases.waived("4.x")).build();

        var after = SampleCommands.after(waived, by("ada"), command("release-fix-line"));

        assertThat(after.fixes().affectedLine("4.x").orElseThrow().state()).isEqualTo(ReleaseLineFix.State.RELEASED);
    }

    @Test
    void wantsAFirstFixedVersionOfTheLineAfterTheAffectedOnes() {
        var fixing = Cases.in(CaseState.FIXING).build();

        for (var version : new String[] {"5.0.1", "4.0.0", "latest"}) {
            var command =
                    command("release-fix-line", Map.of("line", "4.x", "version", version, "attestation", "I saw it."));
            assertInvalid(() -> command.decide(fixing, by("ada")), "/version");
        }
    }
}
