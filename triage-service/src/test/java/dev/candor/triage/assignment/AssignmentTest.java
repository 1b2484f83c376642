package dev.candor.triage.assignment;

import static dev.candor.triage.casefile.Cases.by;
import static dev.candor.triage.casefile.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent.Assigned;
import dev.candor.events.CaseEvent.AssignmentAccepted;
import dev.candor.events.ClockEvent.AssignmentLapsed;
import dev.candor.events.ClockEvent.LapseReason;
import dev.candor.events.ParticipantEvent.DeputyNamed;
import dev.candor.events.ParticipantEvent.ParticipantJoined;
import dev.candor.events.ParticipantEvent.ParticipantRemoved;
import dev.candor.events.Scope;
import dev.candor.policy.ShowHandler;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.Rotas;
import dev.candor.triage.casefile.SampleCommands;
import dev.candor.triage.casefile.command.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void tellsTheHandlerByMail() {
        var received = Cases.received().build();

        var events = new Assign("ada", Optional.empty()).decide(received, by("lead"));

        assertThat(events).singleElement().isInstanceOfSatisfying(Assigned.class, it -> {
            assertThat(it.handler()).isEqualTo("ada");
            assertThat(it.to().orElseThrow().address().value()).isEqualTo("ada@sample.example");
        });
    }

    @Test
    void leavesTheHandlerUntilTheOtherAccepts() {
        var handled = Cases.in(CaseState.FIXING).build();

        var asked = SampleCommands.after(handled, by("lead"), new Assign("grace", Optional.empty()));

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

        assertRefused(Refusal.NOT_ON_THE_TEAM, () -> new Assign("eve", Optional.empty()).decide(received, by("lead")));
    }

    @Test
    void refusesAnAuditorAsHandler() {
        var received = Cases.received().build();

        assertRefused(
                Refusal.NOT_ON_THE_TEAM, () -> new Assign("audrey", Optional.empty()).decide(received, by("lead")));
    }

    @Test
    void refusesTheReporterAsHandlerOfTheirOwnCase() {
        var paulsReport = Cases.receivedFrom("Paul@sample.example").build();

        assertRefused(
                Refusal.REPORTER_MAY_NOT_HANDLE,
                () -> new Assign("paul", Optional.empty()).decide(paulsReport, by("lead")));
        assertRefused(Refusal.REPORTER_MAY_NOT_HANDLE, () -> new AcceptAssignment().decide(paulsReport, by("paul")));
    }

    @Test
    void refusesASecondAssignmentToTheSame() {
        var accepted = Cases.in(CaseState.TRIAGING).build();

        assertRefused(Refusal.ALREADY_ASSIGNED, () -> new Assign("ada", Optional.empty()).decide(accepted, by("lead")));
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

    @Test
    void takesAtOnceWhoAssignsThemselves() {
        var received = Cases.received().build();

        var taken = SampleCommands.after(received, by("ada"), new Assign("ada", Optional.empty()));

        assertThat(taken.handling().isHandledBy("ada")).isTrue();
        assertThat(taken.state()).isEqualTo(CaseState.TRIAGING);
    }

    @Test
    void letsAHandlerHandOverWithANote() {
        var handled = Cases.in(CaseState.FIXING).build();

        var events = new Assign("grace", Optional.of("The 4.x branch is odd.")).decide(handled, by("ada"));

        assertThat(events).singleElement().isInstanceOfSatisfying(Assigned.class, it -> {
            assertThat(it.note().orElseThrow().value()).isEqualTo("The 4.x branch is odd.");
            assertThat(it.note().orElseThrow().scope()).isEqualTo(Scope.TEAM);
        });
    }

    @Test
    void refusesToTakeOrGiveAwayAnothersCase() {
        var adas = Cases.in(CaseState.FIXING).build();

        assertRefused(Refusal.HANDLER_NEEDED, () -> new Assign("grace", Optional.empty()).decide(adas, by("grace")));
        assertRefused(Refusal.HANDLER_NEEDED, () -> new Assign("paul", Optional.empty()).decide(adas, by("grace")));
        assertThat(new Assign("grace", Optional.empty()).decide(adas, by("lead")))
                .hasSize(1);
    }

    @Test
    void letsADeputyDoWhatTheHandlerMay() {
        var deputised = SampleCommands.after(
                Cases.in(CaseState.FIXING).build(), by("ada"), new NameDeputy(Optional.of("grace")));

        var events = new Assign("paul", Optional.empty()).decide(deputised, by("grace"));

        assertThat(deputised.handling().isHeldBy("grace")).isTrue();
        assertThat(events).hasSize(1);
    }

    @Test
    void tellsADeputyByMail() {
        var events = new NameDeputy(Optional.of("grace"))
                .decide(Cases.in(CaseState.FIXING).build(), by("ada"));

        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        DeputyNamed.class,
                        it -> assertThat(it.to().orElseThrow().participant()).isEqualTo("grace"));
    }

    @Test
    void doesWithoutADeputyAgain() {
        var deputised = Cases.in(CaseState.FIXING)
                .and("ada", new DeputyNamed(Optional.of("grace"), Optional.empty()))
                .build();

        var without = SampleCommands.after(deputised, by("ada"), new NameDeputy(Optional.empty()));

        assertThat(without.handling().deputy()).isEmpty();
        assertRefused(Refusal.NO_DEPUTY, () -> new NameDeputy(Optional.empty()).decide(without, by("ada")));
    }

    @Test
    void refusesDeputiesWhoCannotStandIn() {
        var adas = Cases.in(CaseState.FIXING).build();
        var pauls = Cases.receivedFrom("paul@sample.example")
                .and("lead", Cases.assigned("ada"), new AssignmentAccepted("ada"))
                .build();

        assertRefused(Refusal.ALREADY_DEPUTY, () -> new NameDeputy(Optional.of("ada")).decide(adas, by("ada")));
        assertRefused(Refusal.NOT_ON_THE_TEAM, () -> new NameDeputy(Optional.of("audrey")).decide(adas, by("ada")));
        assertRefused(
                Refusal.REPORTER_MAY_NOT_HANDLE, () -> new NameDeputy(Optional.of("paul")).decide(pauls, by("ada")));
        assertRefused(Refusal.HANDLER_NEEDED, () -> new NameDeputy(Optional.of("grace")).decide(adas, by("grace")));
    }

    @Test
    void keepsADeputyOnlyAsLongAsTheyAreAnother() {
        var accepted = Cases.in(CaseState.FIXING)
                .and("ada", new DeputyNamed(Optional.of("grace"), Optional.empty()))
                .and("ada", Cases.assigned("grace"))
                .and("grace", new AssignmentAccepted("grace"))
                .build();

        assertThat(accepted.handling().deputy()).isEmpty();
        assertThat(accepted.handling().isHandledBy("grace")).isTrue();
    }

    @Test
    void givesTheCasesOfALeaverBackToTheTeam() {
        var adas = Cases.in(CaseState.FIXING)
                .and("ada", new DeputyNamed(Optional.of("grace"), Optional.empty()))
                .build();

        var said = ReturnCases.said(adas, "ada", by("triage"));

        assertThat(said)
                .singleElement()
                .isEqualTo(new AssignmentLapsed(
                        "ada", LapseReason.LEFT_THE_TEAM, by("triage").leads(adas)));
        assertThat(ReturnCases.said(adas, "grace", by("triage"))).hasSize(1);
        assertThat(ReturnCases.said(adas, "paul", by("triage"))).isEmpty();
    }

    @Test
    void endsALeaversPartInACase() {
        var let = Cases.in(CaseState.FIXING)
                .and("lead", Cases.invited("grace"))
                .and("grace", new ParticipantJoined("grace"))
                .build();

        assertThat(ReturnCases.said(let, "grace", by("triage")))
                .containsExactly(new ParticipantRemoved("grace", false, Optional.empty()));
    }

    @Test
    void showsTheHandlersNameOnlyWhereThePolicySays() {
        var received = Cases.received().build();
        var byRole = Rotas.under(Rotas.showing(ShowHandler.ROLE), by("lead"));

        var named = (Assigned)
                new Assign("ada", Optional.empty()).decide(received, by("lead")).getFirst();
        var hidden = (Assigned)
                new Assign("ada", Optional.empty()).decide(received, byRole).getFirst();

        assertThat(named.handlerName().orElseThrow().value()).isEqualTo("Ada");
        assertThat(hidden.handlerName()).isEmpty();
    }
}
