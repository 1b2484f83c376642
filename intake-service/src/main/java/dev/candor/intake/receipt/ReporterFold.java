package dev.candor.intake.receipt;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.Acknowledged;
import dev.candor.events.CaseEvent.AdvisoryApproved;
import dev.candor.events.CaseEvent.AdvisoryDrafted;
import dev.candor.events.CaseEvent.Assessed;
import dev.candor.events.CaseEvent.Assigned;
import dev.candor.events.CaseEvent.AssignmentAccepted;
import dev.candor.events.CaseEvent.AssignmentDeclined;
import dev.candor.events.CaseEvent.CaseClosed;
import dev.candor.events.CaseEvent.Confirmed;
import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.CaseEvent.DisclosureScheduled;
import dev.candor.events.CaseEvent.DisclosureUnscheduled;
import dev.candor.events.CaseEvent.FixLineNotAffected;
import dev.candor.events.CaseEvent.FixLinePrepared;
import dev.candor.events.CaseEvent.FixLineReleased;
import dev.candor.events.CaseEvent.FixLineReopened;
import dev.candor.events.CaseEvent.FixLineWaived;
import dev.candor.events.CaseEvent.FixPrepared;
import dev.candor.events.CaseEvent.FixingStarted;
import dev.candor.events.CaseEvent.InformationRequested;
import dev.candor.events.CaseEvent.NoteAdded;
import dev.candor.events.CaseEvent.Rejected;
import dev.candor.events.CaseEvent.Reopened;
import dev.candor.events.CaseEvent.ReplySent;
import dev.candor.events.CaseEvent.VariantAnalysisCompleted;
import dev.candor.events.Channel;
import dev.candor.events.ClockEvent;
import dev.candor.events.DeliveryEvent;
import dev.candor.events.DeliveryEvent.AdvisoryPublished;
import dev.candor.events.DeliveryEvent.AdvisoryRefused;
import dev.candor.events.DeliveryEvent.AdvisoryRendered;
import dev.candor.events.DeliveryEvent.NotificationBounced;
import dev.candor.events.DeliveryEvent.NotificationDeferred;
import dev.candor.events.DeliveryEvent.NotificationDelivered;
import dev.candor.events.DeliveryEvent.NotificationFailed;
import dev.candor.events.DeliveryEvent.PublicationFailed;
import dev.candor.events.EmbargoEvent;
import dev.candor.events.FactEvent;
import dev.candor.events.OutcomeEvent;
import dev.candor.events.ParticipantEvent;
import dev.candor.events.ProjectEvent;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent;
import dev.candor.events.ReportEvent.ReceiptReplaced;
import dev.candor.events.ReportEvent.ReplyAdmitted;
import dev.candor.events.ReportEvent.ReplyHeld;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.events.ReportEvent.ReporterReplied;
import dev.candor.intake.report.NewReport;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Folds a case's events into what its reporter may see. A new event does not compile until it has its answer here. */
final class ReporterFold {

    private final Map<UUID, ReplyHeld> held = new HashMap<>();
    private final PeopleMoments people = new PeopleMoments();

    private ReporterFold() {}

    static Progress of(List<Recorded> entries) {
        var fold = new ReporterFold();
        var progress = Progress.start();
        for (var it : entries) {
            progress = fold.after(progress, it);
        }
        return progress;
    }

    private Progress after(Progress before, Recorded recorded) {
        return switch (recorded.event()) {
            case ReportEvent it -> after(before, recorded.occurredAt(), it);
            case CaseEvent it -> after(before, recorded.occurredAt(), it);
            case DeliveryEvent it -> after(before, recorded.occurredAt(), it);
            case ProjectEvent _ -> before;
        };
    }

    private Progress after(Progress before, Instant at, ReportEvent event) {
        return switch (event) {
            case ReportReceived it ->
                before.seen(
                        it.origin().isEmpty()
                                ? Moment.byReporter(at, PeopleMoments.sent(it), it.details(), it.files())
                                : Moment.of(at, "We handle this part of your report on its own", it.details()));
            case ReporterReplied it -> before.replied().seen(Moment.byReporter(at, "You wrote", it.text(), it.files()));
            case ReplyHeld it -> {
                held.put(it.messageId(), it);
                yield before;
            }
            case ReplyAdmitted it -> admitted(before, at, Optional.ofNullable(held.get(it.messageId())));
            case ReportEvent.ReportWithdrawn it -> OutcomeMoments.after(before, at, it);
            case ReportEvent.SecondLookRequested it -> OutcomeMoments.after(before, at, it);
            case ReportEvent.ForwardingChosen it -> OutcomeMoments.after(before, at, it);
            case ReportEvent.CaseIdAllotted it ->
                before.seen(
                        Moment.of(at, "It is called %s from now on; the id before stays valid".formatted(it.caseId())));
            case ReportEvent.EmbargoAnswered it -> EmbargoMoments.after(before, at, it);
            case ReportEvent.HandlerReplied _,
                    ReportEvent.TermsAnswered _,
                    ReportEvent.ParticipantReplied _,
                    ReportEvent.ReportQuarantined _,
                    ReportEvent.ReportAdmitted _,
                    ReportEvent.SelfTestReturned _,
                    ReportEvent.DeliveryReportReceived _ -> before;
            case ReceiptReplaced _ -> before.seen(Moment.of(at, "Your receipt was replaced"));
        };
    }

    private static Progress admitted(Progress before, Instant at, Optional<ReplyHeld> message) {
        return message.map(it ->
                        before.replied().seen(Moment.byReporter(at, "Your mail was added", it.text(), it.files())))
                .orElse(before);
    }

    private Progress after(Progress before, Instant at, CaseEvent event) {
        return switch (event) {
            case Acknowledged it -> answered(before.spoken(at, false, Optional.empty()), at, it);
            case Assigned it -> {
                people.asked(it);
                yield before;
            }
            case AssignmentAccepted it -> before.taken().seen(Moment.of(at, people.taken(it.handler())));
            case InformationRequested it ->
                before.spoken(at, false, Optional.empty()).asked().seen(Moment.of(at, "We asked you", it.question()));
            case ReplySent it ->
                before.spoken(at, it.detailed(), it.nextUpdate()).seen(Moment.of(at, "We wrote", it.text()));
            case Confirmed _ -> before.confirmed().seen(Moment.of(at, "The problem was confirmed"));
            case Rejected it ->
                before.spoken(at, true, Optional.empty())
                        .declined(it.publicIssue().isPresent())
                        .seen(Moment.of(at, declinedIn(it), it.text()));
            case FixingStarted _ -> before.fixing().seen(Moment.of(at, "Work on fixes began"));
            case FixPrepared _ -> before.fixReady().seen(Moment.of(at, "The fixes are ready"));
            case FixLineReopened _ -> before.fixReopened();
            case DisclosureScheduled it ->
                before.scheduled(it.at()).seen(Moment.of(at, "The date of publication was fixed"));
            case DisclosureUnscheduled _ ->
                before.unscheduled().seen(Moment.of(at, "The date of publication was taken back"));
            case Disclosed _ -> before.goesPublic().seen(Moment.of(at, "The advisory was published"));
            case CaseClosed _ -> before.closed().seen(Moment.of(at, "The case was closed"));
            case Reopened _ -> before.reopened().seen(Moment.of(at, "The case was opened again"));
            case OutcomeEvent it -> OutcomeMoments.after(before, at, it);
            case ClockEvent.ReporterReminded _ -> before.seen(Moment.of(at, "We reminded you of our question"));
            case EmbargoEvent it -> EmbargoMoments.after(before, at, it);
            case ClockEvent _, FactEvent _, ParticipantEvent _ -> before;
            case AssignmentDeclined _,
                    NoteAdded _,
                    Assessed _,
                    VariantAnalysisCompleted _,
                    FixLinePrepared _,
                    FixLineWaived _,
                    FixLineNotAffected _,
                    FixLineReleased _,
                    AdvisoryDrafted _,
                    AdvisoryApproved _,
                    CaseEvent.DisclosureBlocked _ -> before;
        };
    }

    /** Without a text the words stand in the event beside it, or were said where we cannot show them. */
    private static Progress answered(Progress spoken, Instant at, Acknowledged event) {
        if (event.text().isPresent()) {
            return spoken.seen(Moment.of(at, "We answered", event.text().get()));
        }
        return event.channel() == Channel.ELSEWHERE ? spoken.seen(Moment.of(at, "We answered you elsewhere")) : spoken;
    }

    private static String declinedIn(Rejected event) {
        return event.publicIssue()
                .map("We handle this in public, at %s"::formatted)
                .orElse("We do not handle this as a vulnerability");
    }

    private static Progress after(Progress before, Instant at, DeliveryEvent event) {
        return switch (event) {
            case NotificationFailed it
            when it.participant().equals(NewReport.REPORTER) ->
                before.seen(Moment.of(at, "A mail to you could not be delivered"));
            case NotificationBounced it
            when it.participant().equals(NewReport.REPORTER) ->
                before.seen(Moment.of(at, "A mail to you came back to us"));
            case NotificationFailed _,
                    NotificationBounced _,
                    NotificationDelivered _,
                    NotificationDeferred _,
                    DeliveryEvent.MailboxJudged _,
                    AdvisoryPublished _,
                    PublicationFailed _,
                    AdvisoryRendered _,
                    AdvisoryRefused _ -> before;
        };
    }
}
