package dev.candor.intake.receipt;

import static dev.candor.intake.receipt.Histories.hour;
import static dev.candor.intake.receipt.Histories.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent.Acknowledged;
import dev.candor.events.CaseEvent.AssignmentAccepted;
import dev.candor.events.CaseEvent.DisclosureScheduled;
import dev.candor.events.CaseEvent.FixLineReopened;
import dev.candor.events.CaseEvent.FixPrepared;
import dev.candor.events.CaseEvent.FixingStarted;
import dev.candor.events.CaseEvent.InformationRequested;
import dev.candor.events.CaseEvent.NoteAdded;
import dev.candor.events.CaseEvent.Rejected;
import dev.candor.events.CaseEvent.RejectionReason;
import dev.candor.events.CaseEvent.Reopened;
import dev.candor.events.CaseEvent.ReplySent;
import dev.candor.events.Channel;
import dev.candor.events.ClockEvent.ReporterReminded;
import dev.candor.events.Confidential;
import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.DeliveryEvent.NotificationFailed;
import dev.candor.events.ReportEvent.ReplyAdmitted;
import dev.candor.events.ReportEvent.ReplyHeld;
import dev.candor.events.ReportEvent.ReporterReplied;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReporterFoldTest {

    private static final UUID MESSAGE = UUID.randomUUID();

    @Test
    void beginsWithTheReport() {
        var progress = ReporterFold.of(Histories.of());

        assertThat(progress.standing()).isEqualTo(Standing.RECEIVED);
        assertThat(progress.moments()).extracting(Moment::what).containsExactly("You sent the report");
    }

    @Test
    void showsAnAnswerWithItsWords() {
        var progress = ReporterFold.of(
                Histories.of(new Acknowledged(Channel.MAIL, Optional.of(text("Thank you.")), Optional.empty())));

        assertThat(progress.acknowledged()).contains(hour(1));
        assertThat(progress.moments().getLast().text()).contains("Thank you.");
    }

    @Test
    void showsImpliedAnswersOnce() {
        var progress = ReporterFold.of(Histories.of(
                new Acknowledged(Channel.MAIL, Optional.empty(), Optional.empty()),
                new ReplySent(text("Hello."), true, Optional.of(hour(90)), Optional.empty())));

        assertThat(progress.moments()).extracting(Moment::what).containsExactly("You sent the report", "We wrote");
        assertThat(progress.answered()).contains(hour(2));
        assertThat(progress.promised()).contains(hour(90));
    }

    @Test
    void waitsForTheReporterUntilTheyAnswer() {
        var asked = new InformationRequested(text("Which version?"), Optional.empty());
        var reply =
                new ReporterReplied(MESSAGE, Channel.RECEIPT_PAGE, text("4.18"), List.of(), Optional.empty(), Set.of());

        assertThat(ReporterFold.of(Histories.of(asked)).standing()).isEqualTo(Standing.WAITING_FOR_YOU);
        assertThat(ReporterFold.of(Histories.of(asked, reply)).standing()).isEqualTo(Standing.IN_TRIAGE);
    }

    @Test
    void showsThatTheyWereReminded() {
        var reminded = new ReporterReminded(hour(1), hour(720), Optional.empty());

        assertThat(ReporterFold.of(Histories.of(reminded)).moments().getLast().what())
                .isEqualTo("We reminded you of our question");
    }

    @Test
    void neverShowsANote() {
        var before = ReporterFold.of(Histories.of());
        var after = ReporterFold.of(Histories.of(new NoteAdded(LongTexts.team("He is a fool."))));

        assertThat(after).isEqualTo(before);
    }

    @Test
    void neverShowsAHeldMessageBeforeAHandlerAdmitsIt() {
        var held = new ReplyHeld(
                MESSAGE,
                Confidential.person("eve@example.org"),
                Confidential.report("Re"),
                text("It is me."),
                List.of(),
                Optional.empty(),
                Set.of());

        assertThat(ReporterFold.of(Histories.of(held)).moments()).hasSize(1);
        assertThat(ReporterFold.of(Histories.of(held, new ReplyAdmitted(MESSAGE, "ada")))
                        .moments())
                .last()
                .satisfies(it -> assertThat(it.text()).contains("It is me."));
    }

    @Test
    void saysNotHandledAsAVulnerabilityAndNeverRejected() {
        var rejected = new Rejected(
                RejectionReason.OUT_OF_SCOPE,
                Optional.empty(),
                text("It is the application's task."),
                Optional.empty(),
                Optional.empty());

        var progress = ReporterFold.of(Histories.of(rejected));

        assertThat(progress.standing()).isEqualTo(Standing.NOT_A_VULNERABILITY);
        assertThat(progress.moments().getLast().what()).doesNotContainIgnoringCase("reject");
    }

    @Test
    void returnsToTheDeskWhenOpenedAgain() {
        var progress = ReporterFold.of(Histories.of(
                new Rejected(
                        RejectionReason.NOT_REPRODUCIBLE,
                        Optional.empty(),
                        text("No."),
                        Optional.empty(),
                        Optional.empty()),
                new Reopened(Confidential.team("We were wrong."))));

        assertThat(progress.standing()).isEqualTo(Standing.IN_TRIAGE);
        assertThat(progress.moments().getLast().text()).isEmpty();
    }

    @Test
    void followsTheFixesToTheirDate() {
        var progress = ReporterFold.of(Histories.of(
                new AssignmentAccepted("ada"),
                new FixingStarted(),
                new FixPrepared(List.of("4.x"), Optional.empty()),
                new FixLineReopened("4.x", Confidential.advisory("It still crashes.")),
                new FixPrepared(List.of("4.x"), Optional.empty()),
                new DisclosureScheduled(hour(50), Optional.empty())));

        assertThat(progress.standing()).isEqualTo(Standing.SCHEDULED);
        assertThat(progress.publication()).contains(hour(50));
    }

    @Test
    void tellsTheReporterAloneThatAMailDidNotArrive() {
        var toReporter = new NotificationFailed(UUID.randomUUID(), NoticeKind.REPLY, "reporter", 3, "550");
        var toHandler = new NotificationFailed(UUID.randomUUID(), NoticeKind.ASSIGNMENT, "ada", 3, "550");

        assertThat(ReporterFold.of(Histories.of(toReporter)).moments()).hasSize(2);
        assertThat(ReporterFold.of(Histories.of(toHandler)).moments()).hasSize(1);
    }

    private static final class LongTexts {

        static dev.candor.events.LongText team(String words) {
            return dev.candor.events.LongText.of(Confidential.team(words));
        }
    }
}
