package dev.candor.triage.conversation;

import static dev.candor.triage.casefile.Cases.by;
import static dev.candor.triage.casefile.Refusals.assertInvalid;
import static dev.candor.triage.casefile.Refusals.assertRefused;
import static dev.candor.triage.casefile.SampleCommands.command;
import static dev.candor.triage.casefile.SampleCommands.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent.Acknowledged;
import dev.candor.events.CaseEvent.ReplySent;
import dev.candor.events.Channel;
import dev.candor.events.EventTypes;
import dev.candor.events.ReportEvent.ReplyAdmitted;
import dev.candor.events.ReportEvent.ReporterReplied;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.Message;
import dev.candor.triage.casefile.command.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConversationTest {

    @Test
    void acknowledgesAndTakesTheCaseWithTheFirstReply() {
        var received = Cases.received().build();

        var said = said(received, "ada", command("reply"));

        assertThat(said).containsExactly("assigned", "assignment-accepted", "acknowledged", "reply-sent");
    }

    @Test
    void acknowledgesOnlyOnce() {
        var acknowledged = Cases.in(CaseState.TRIAGING)
                .and("ada", new Acknowledged(Channel.MAIL, Optional.empty(), Optional.empty()))
                .build();

        assertThat(said(acknowledged, "ada", command("reply"))).containsExactly("reply-sent");
        assertRefused(Refusal.ALREADY_ACKNOWLEDGED, () -> command("acknowledge").decide(acknowledged, by("ada")));
    }

    @Test
    void acknowledgesWithAQuestionToo() {
        var triaging = Cases.in(CaseState.TRIAGING).build();

        assertThat(said(triaging, "ada", command("request-information")))
                .containsExactly("acknowledged", "information-requested");
    }

    @Test
    void acknowledgesWithoutTakingTheCase() {
        var received = Cases.received().build();

        assertThat(said(received, "lead", command("acknowledge"))).containsExactly("acknowledged");
    }

    @Test
    void notesAnAnswerGivenElsewhereWithoutSendingAnything() {
        var received = Cases.received().build();

        var events = command("acknowledge", Map.of("channel", "elsewhere")).decide(received, by("ada"));

        assertThat(events).containsExactly(new Acknowledged(Channel.ELSEWHERE, Optional.empty(), Optional.empty()));
    }

    @Test
    void sendsTheReplyToTheReporter() {
        var triaging = Cases.in(CaseState.TRIAGING).build();

        var events = command("reply").decide(triaging, by("ada"));

        assertThat(events.getLast()).isInstanceOfSatisfying(ReplySent.class, it -> {
            assertThat(it.to().orElseThrow().participant()).isEqualTo("reporter");
            assertThat(it.to().orElseThrow().address().value()).isEqualTo("rita@reporter.example");
        });
    }

    @Test
    void refusesToAnswerACaseWithoutAReporter() {
        var ours = Cases.openedByTeam().build();

        for (var word : List.of("acknowledge", "reply", "request-information")) {
            assertRefused(Refusal.NO_REPORTER, () -> command(word).decide(ours, by("ada")));
        }
    }

    @Test
    void asksForAWordToSend() {
        var received = Cases.received().build();

        assertInvalid(() -> command("acknowledge", Map.of()).decide(received, by("ada")), "/text");
        assertInvalid(() -> command("reply", Map.of("text", "  ")), "/text");
    }

    @Test
    void promisesTheNextUpdateWithinThirtyDays() {
        var triaging = Cases.in(CaseState.TRIAGING).build();
        var tooLate = command("reply", Map.of("text", "Soon.", "nextUpdate", "2027-01-22T12:00:00Z"));

        assertInvalid(() -> tooLate.decide(triaging, by("ada")), "/nextUpdate");
    }

    @Test
    void goesOnWithTriageWhenTheReporterAnswers() {
        var waiting = Cases.in(CaseState.NEEDS_INFO);

        var answered = waiting.and("reporter", reporterReplied()).build();

        assertThat(answered.state()).isEqualTo(CaseState.TRIAGING);
        assertThat(answered.thread().reporterAwaitsSince()).isPresent();
    }

    @Test
    void keepsAReplyOnAClosedCaseAndShowsThatItWaits() {
        var closed = Cases.in(CaseState.CLOSED);

        var answered = closed.and("reporter", reporterReplied()).build();

        assertThat(answered.state()).isEqualTo(CaseState.CLOSED);
        assertThat(answered.thread().messages())
                .last()
                .extracting(Message::kind)
                .isEqualTo(Message.Kind.REPORTER);
        assertThat(answered.thread().reporterAwaitsSince()).isPresent();
    }

    @Test
    void countsAnAdmittedMessageAsTheReporters() {
        var held = Cases.in(CaseState.NEEDS_INFO).and("intake", Cases.held());

        var admitted = held.and("ada", new ReplyAdmitted(Cases.HELD, "ada")).build();

        assertThat(admitted.state()).isEqualTo(CaseState.TRIAGING);
        assertThat(admitted.thread().held(Cases.HELD)).isEmpty();
    }

    @Test
    void keepsAHeldMessageOutOfTheThreadUntilThen() {
        var held = Cases.in(CaseState.NEEDS_INFO).and("intake", Cases.held()).build();

        assertThat(held.state()).isEqualTo(CaseState.NEEDS_INFO);
        assertThat(held.thread().reporterAwaitsSince()).isEmpty();
    }

    @Test
    void refusesToAdmitWhatDoesNotWait() {
        var triaging = Cases.in(CaseState.TRIAGING).build();

        assertRefused(Refusal.NO_SUCH_HELD_REPLY, () -> command("admit-reply").decide(triaging, by("ada")));
    }

    @Test
    void keepsNotesInsideTheTeam() {
        var received = Cases.received().build();

        var note = command("note").decide(received, by("ada")).getFirst();

        assertThat(EventTypes.isPublished(note.getClass())).isFalse();
    }

    private static ReporterReplied reporterReplied() {
        return new ReporterReplied(
                new UUID(4, 4), Channel.MAIL, Cases.text("More."), List.of(), Optional.empty(), Set.of());
    }
}
