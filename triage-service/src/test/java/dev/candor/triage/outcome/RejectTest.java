package dev.candor.triage.outcome;

import static dev.candor.triage.casefile.Cases.by;
import static dev.candor.triage.casefile.Refusals.assertInvalid;
import static dev.candor.triage.casefile.Refusals.assertRefused;
import static dev.candor.triage.casefile.SampleCommands.command;
import static dev.candor.triage.casefile.SampleCommands.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent.Acknowledged;
import dev.candor.events.CaseEvent.CaseClosed;
import dev.candor.events.CaseEvent.Rejected;
import dev.candor.events.CaseEvent.RejectionReason;
import dev.candor.events.EmbargoEvent.EmbargoAccepted;
import dev.candor.events.EmbargoEvent.EmbargoProposed;
import dev.candor.events.ReportEvent.SecondLookRequested;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.SampleCommands;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** How a case is given up, closed and taken up again. */
class RejectTest {

    private static final VulnerabilityCase RECEIVED = Cases.received().build();

    @Test
    void answersTheReporterWithTheOutcome() {
        assertThat(said(RECEIVED, "ada", command("reject")))
                .containsExactly("assigned", "assignment-accepted", "acknowledged", "rejected");
    }

    @Test
    void doesNotAnswerSpam() {
        var events = command("reject", Map.of("reason", "spam")).decide(RECEIVED, by("ada"));

        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        Rejected.class, it -> assertThat(it.to()).isEmpty());
        assertThat(events).noneMatch(Acknowledged.class::isInstance);
    }

    @Test
    void takesKindAndTextFromACodeAndCitesTheThreatModel() {
        var rejected = reject(Map.of("code", "trusted-input"));

        assertThat(rejected.reason()).isEqualTo(RejectionReason.NOT_A_VULNERABILITY);
        assertThat(rejected.code()).contains("trusted-input");
        assertThat(rejected.text().text().value()).isEqualTo("""
                Sample trusts this.

                Our threat model says:

                > Whoever may change the settings may do anything.""");
    }

    @Test
    void letsAPersonChangeTheTextOfACode() {
        var own = "Dear Rita. Whoever may change the settings may do anything. Thank you.";

        assertThat(reject(Map.of("code", "trusted-input", "text", own))
                        .text()
                        .text()
                        .value())
                .isEqualTo(own);
    }

    @Test
    void wantsACodeOfThePolicyThatFitsTheReason() {
        assertInvalid(() -> reject(Map.of("code", "nonsense")), "/code");
        assertInvalid(() -> reject(Map.of("code", "trusted-input", "reason", "spam")), "/reason");
        assertInvalid(() -> command("reject", Map.of("text", "No.")), "/reason");
        assertInvalid(() -> command("reject", Map.of("reason", "out-of-scope")), "/text");
    }

    @Test
    void saysWhereAnOrdinaryBugIsFixed() {
        var issue = "https://sample.example/issues/1";

        assertInvalid(() -> reject(Map.of("reason", "ordinary-bug", "text", "A bug.")), "/publicIssue");
        assertInvalid(() -> reject(Map.of("code", "bug")), "/publicIssue");
        assertThat(reject(Map.of("code", "bug", "publicIssue", issue)).publicIssue())
                .contains(issue);
    }

    @Test
    void refusesToCloseWhileALineIsUnfixed() {
        var disclosed = Cases.in(CaseState.DISCLOSED).and("ada", Cases.released("4.x", "4.9.9"));
        var deferred = Cases.in(CaseState.DEFERRED).build();

        assertRefused(
                Refusal.LINES_UNFINISHED,
                "Every affected line of case SAMPLE-2026-0001 must be released or waived, but these are not: 5.x",
                () -> command("close").decide(disclosed.build(), by("ada")));
        assertRefused(Refusal.LINES_UNFINISHED, () -> command("close").decide(deferred, by("ada")));
    }

    @Test
    void refusesToCloseWhileAnEmbargoHolds() {
        var end = Cases.NOW.plus(Duration.ofDays(60));
        var rejected = Cases.in(CaseState.REJECTED)
                .and("policy", new EmbargoProposed(1, end, "policy", Optional.empty(), List.of()))
                .and("policy", new EmbargoAccepted(1, "policy", false))
                .build();
        Assumptions.assumeTrue(rejected.embargo().isActive(), "skipped: the embargo is not folded here");

        assertRefused(Refusal.EMBARGO_ACTIVE, () -> command("close").decide(rejected, by("ada")));
    }

    @Test
    void refusesToCloseWhileASecondLookIsOwed() {
        var asked = Cases.in(CaseState.REJECTED)
                .and("reporter", new SecondLookRequested(Cases.text("It is real.")))
                .build();

        assertRefused(Refusal.SECOND_LOOK_OPEN, () -> command("close").decide(asked, by("grace")));
    }

    @Test
    void takesADisclosedCaseUpWhereItWas() {
        var closed = Cases.in(CaseState.DISCLOSED)
                .and("ada", Cases.waived("4.x"), Cases.waived("5.x"))
                .and("ada", new CaseClosed(Optional.empty()))
                .build();

        assertThat(SampleCommands.after(closed, by("ada"), command("reopen")).state())
                .isEqualTo(CaseState.DISCLOSED);
    }

    @Test
    void forgetsTheOutcomeWhenACaseIsTakenUpAgain() {
        var reopened = SampleCommands.after(Cases.in(CaseState.DUPLICATE).build(), by("ada"), command("reopen"));

        assertThat(reopened.outcome().kin().duplicateOf()).isEmpty();
        assertThat(reopened.outcome().decision()).isEmpty();
    }

    private static Rejected reject(Map<String, Object> fields) {
        return (Rejected)
                command("reject", fields).decide(RECEIVED, Policies.by("ada")).getLast();
    }
}
