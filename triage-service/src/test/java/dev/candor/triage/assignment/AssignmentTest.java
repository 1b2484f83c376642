package dev.candor.triage.assignment;

import static dev.candor.triage.casefile.Cases.by;
import static dev.candor.triage.casefile.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent.Assigned;
import dev.candor.events.CaseEvent.AssignmentAccepted;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.SampleCommands;
import dev.candor.triage.casefile.command.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void tellsTheHandlerByMail() {
        var received = Cases.received().build();

        var events = new Assign("ada").decide(received, by("lead"));

        assertThat(events).singleElement().isInstanceOfSatisfying(Assigned.class, it -> {
            assertThat(it.handler()).isEqualTo("ada");
            assertThat(it.to().orElseThrow().address().value()).isEqualTo("ada@sample.example");
        });
    }

    @Test
    void leavesTheHandlerUntilTheOtherAccepts() {
        var handled = Cases.in(CaseState.FIXING).build();

        var asked = SampleCommands.after(handled, by("lead"), new Assign("grace"));

        assertThat(asked.handling().primary()).contains("ada");
        assertThat(SampleCommands.after(asked, by("grace"), new AcceptAssignment())
                        .handling()
                        .primary())
                .contains("grace");
    }

    @Test
    void givesTheCaseBackWhenDeclined() {
        var asked = Cases.received().and("lead", Cases.assigned("grace")).build();

        var declined = SampleCommands.after(asked, by("grace"), new DeclineAssignment(Optional.empty()));

        assertThat(declined.handling().isNobodys()).isTrue();
        assertThat(declined.state()).isEqualTo(CaseState.RECEIVED);
    }

    @Test
    void takesACaseThatIsNobodys() {
        var received = Cases.received().build();

        var said = SampleCommands.said(received, "ada", new AcceptAssignment());

        assertThat(said).containsExactly("assigned", "assignment-accepted");
    }

    @Test
    void refusesToAcceptWhatAnotherWasAsked() {
        var asked = Cases.received().and("lead", Cases.assigned("grace")).build();

        assertRefused(
                Refusal.ASSIGNED_TO_ANOTHER,
                "Case SAMPLE-2026-0001 must be assigned to you, but is assigned to grace",
                () -> new AcceptAssignment().decide(asked, by("ada")));
    }

    @Test
    void refusesToAcceptTwice() {
        var accepted = Cases.in(CaseState.TRIAGING).build();

        assertRefused(Refusal.ALREADY_ACCEPTED, () -> new AcceptAssignment().decide(accepted, by("ada")));
    }

    @Test
    void refusesAHandlerOutsideTheTeam() {
        var received = Cases.received().build();

        assertRefused(Refusal.NOT_ON_THE_TEAM, () -> new Assign("eve").decide(received, by("lead")));
    }

    @Test
    void refusesAnAuditorAsHandler() {
        var received = Cases.received().build();

        assertRefused(Refusal.NOT_ON_THE_TEAM, () -> new Assign("audrey").decide(received, by("lead")));
    }

    @Test
    void refusesTheReporterAsHandlerOfTheirOwnCase() {
        var paulsReport = Cases.receivedFrom("Paul@sample.example").build();

        assertRefused(Refusal.REPORTER_MAY_NOT_HANDLE, () -> new Assign("paul").decide(paulsReport, by("lead")));
        assertRefused(Refusal.REPORTER_MAY_NOT_HANDLE, () -> new AcceptAssignment().decide(paulsReport, by("paul")));
    }

    @Test
    void refusesASecondAssignmentToTheSame() {
        var accepted = Cases.in(CaseState.TRIAGING).build();

        assertRefused(Refusal.ALREADY_ASSIGNED, () -> new Assign("ada").decide(accepted, by("lead")));
    }

    @Test
    void refusesToDeclineWhatNobodyAsked() {
        var accepted = Cases.in(CaseState.TRIAGING).build();

        assertRefused(
                Refusal.NOT_ASSIGNED_TO_YOU, () -> new DeclineAssignment(Optional.empty()).decide(accepted, by("ada")));
    }

    @Test
    void acceptsForTheOneWhoWasAskedAndRepliesFirst() {
        var asked = Cases.received().and("lead", Cases.assigned("ada")).build();

        var after = SampleCommands.after(asked, by("ada"), SampleCommands.command("reply"));

        assertThat(after.state()).isEqualTo(CaseState.TRIAGING);
        assertThat(after.handling().handler()).contains("ada");
    }

    @Test
    void acceptsForNobodyElse() {
        var asked = Cases.received().and("lead", Cases.assigned("ada")).build();

        var after = SampleCommands.after(asked, by("grace"), SampleCommands.command("reply"));

        assertThat(after.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(after.handling().asked()).contains("ada");
    }

    @Test
    void namesTheNewHandlerToTheFold() {
        var accepted = Cases.received()
                .and("lead", Cases.assigned("grace"))
                .and("grace", new AssignmentAccepted("grace"))
                .build();

        assertThat(accepted.handling().isHandledBy("grace")).isTrue();
        assertThat(accepted.handling().asked()).isEmpty();
    }
}
