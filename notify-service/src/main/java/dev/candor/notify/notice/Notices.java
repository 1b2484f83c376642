package dev.candor.notify.notice;

import static dev.candor.events.DeliveryEvent.NoticeKind.ACKNOWLEDGEMENT;
import static dev.candor.events.DeliveryEvent.NoticeKind.ALERT;
import static dev.candor.events.DeliveryEvent.NoticeKind.ANNOUNCEMENT;
import static dev.candor.events.DeliveryEvent.NoticeKind.ASSIGNMENT;
import static dev.candor.events.DeliveryEvent.NoticeKind.DISCLOSURE;
import static dev.candor.events.DeliveryEvent.NoticeKind.FIX_PREPARED;
import static dev.candor.events.DeliveryEvent.NoticeKind.OUTCOME;
import static dev.candor.events.DeliveryEvent.NoticeKind.QUESTION;
import static dev.candor.events.DeliveryEvent.NoticeKind.RECEIPT;
import static dev.candor.events.DeliveryEvent.NoticeKind.RECEIPT_REPLACED;
import static dev.candor.events.DeliveryEvent.NoticeKind.REPLY;

import dev.candor.events.Advisory;
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
import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.EmbargoEvent;
import dev.candor.events.Event;
import dev.candor.events.FactEvent;
import dev.candor.events.OutcomeEvent;
import dev.candor.events.ParticipantEvent;
import dev.candor.events.ProjectEvent;
import dev.candor.events.Recipient;
import dev.candor.events.Remark;
import dev.candor.events.ReportEvent;
import dev.candor.events.ReportEvent.ReceiptReplaced;
import dev.candor.events.ReportEvent.ReplyAdmitted;
import dev.candor.events.ReportEvent.ReplyHeld;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.events.ReportEvent.ReporterReplied;
import dev.candor.notify.notice.Message.FixReady;
import dev.candor.notify.notice.Message.Pointer;
import dev.candor.notify.notice.Message.Publication;
import dev.candor.notify.notice.Message.Receipt;
import dev.candor.notify.notice.Message.Words;
import dev.candor.policy.Policy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom an event has to be told to. The same event and policy always give the same addressees, each at most once. */
final class Notices {

    private Notices() {}

    static List<Addressee> of(Event event, Policy policy) {
        return switch (event) {
            case ReportEvent report -> ofReport(report, policy).toList();
            case CaseEvent step -> ofCase(step).toList();
            case ProjectEvent fact ->
                Stream.concat(ClockNotices.of(fact), PeopleNotices.of(fact)).toList();
            case DeliveryEvent _ -> List.of();
        };
    }

    private static Stream<Addressee> ofReport(ReportEvent event, Policy policy) {
        return switch (event) {
            case ReportReceived it -> Stream.concat(receipt(it), alert(it, policy));
            case ReceiptReplaced it -> {
                var receipt =
                        new Receipt(it.reportId(), it.receiptGeneration(), Optional.empty(), Optional.empty(), false);
                yield Stream.of(Addressee.of(RECEIPT_REPLACED, receipt, it.to()));
            }
            case ReporterReplied _,
                    ReportEvent.HandlerReplied _,
                    ReplyHeld _,
                    ReplyAdmitted _,
                    ReportEvent.ReportWithdrawn _,
                    ReportEvent.SecondLookRequested _,
                    ReportEvent.ForwardingChosen _,
                    ReportEvent.EmbargoAnswered _,
                    ReportEvent.TermsAnswered _,
                    ReportEvent.ParticipantReplied _,
                    ReportEvent.ReportQuarantined _,
                    ReportEvent.SelfTestReturned _,
                    ReportEvent.DeliveryReportReceived _ -> Stream.empty();
            case ReportEvent.ReportAdmitted it -> it.receipt().stream().flatMap(Notices::late);
            case ReportEvent.CaseIdAllotted _ -> OutcomeNotices.arrival(policy);
        };
    }

    private static Stream<Addressee> ofCase(CaseEvent event) {
        return switch (event) {
            // Without a text the answer travels with another event of the same command, or was given elsewhere.
            case Acknowledged it -> it.text().stream().flatMap(text -> to(it.to(), ACKNOWLEDGEMENT, Words.of(text)));
            case Assigned it -> to(it.to(), ASSIGNMENT, new Pointer(Optional.empty()));
            case InformationRequested it -> to(it.to(), QUESTION, Words.of(it.question()));
            case ReplySent it -> to(it.to(), REPLY, new Words(it.text(), it.nextUpdate(), Optional.empty()));
            case Rejected it -> to(it.to(), OUTCOME, new Words(it.text(), Optional.empty(), it.publicIssue()));
            case FixPrepared it -> to(it.to(), FIX_PREPARED, new FixReady(it.lines()));
            case Disclosed it ->
                Stream.concat(thanks(it), announcement(Optional.of(it.advisory()), it.announcementList()));
            case EmbargoEvent it -> EmbargoNotices.of(it);
            case FactEvent it -> EmbargoNotices.of(it);
            case ParticipantEvent.ApprovalReviewed it -> EmbargoNotices.of(it);
            case AdvisoryApproved it -> EmbargoNotices.of(it);
            case DisclosureScheduled it -> EmbargoNotices.of(it);
            case CaseEvent.DisclosureBlocked it -> EmbargoNotices.of(it);
            case ClockEvent it -> ClockNotices.of(it);
            case ParticipantEvent it -> PeopleNotices.of(it);
            case OutcomeEvent it -> OutcomeNotices.of(it);
            case AssignmentAccepted _,
                    AssignmentDeclined _,
                    NoteAdded _,
                    Confirmed _,
                    Assessed _,
                    FixingStarted _,
                    VariantAnalysisCompleted _,
                    FixLinePrepared _,
                    FixLineWaived _,
                    FixLineNotAffected _,
                    FixLineReopened _,
                    FixLineReleased _,
                    AdvisoryDrafted _,
                    DisclosureUnscheduled _,
                    CaseClosed _,
                    Reopened _ -> Stream.empty();
        };
    }

    private static Stream<Addressee> receipt(ReportReceived event) {
        return to(
                event.receiptTo(),
                RECEIPT,
                new Receipt(
                        event.reportId(),
                        event.receiptGeneration(),
                        event.acknowledgeBy(),
                        event.origin().map(ReportEvent.Origin::caseId),
                        event.remarks().stream().anyMatch(Remark::saysLittle)));
    }

    private static Stream<Addressee> late(ReportEvent.LateReceipt it) {
        var receipt = new Receipt(
                it.reportId(), it.receiptGeneration(), it.acknowledgeBy(), Optional.empty(), it.asksForText());
        return Stream.of(Addressee.of(RECEIPT, receipt, it.to()));
    }

    /** The team does not have to be told of a case that it opened itself. */
    private static Stream<Addressee> alert(ReportReceived event, Policy policy) {
        return event.channel() == Channel.TEAM || event.origin().isPresent()
                ? Stream.empty()
                : Stream.of(Addressee.of(
                        ALERT, new Pointer(event.acknowledgeBy()), "alert", PeopleNotices.alertAddress(event, policy)));
    }

    private static Stream<Addressee> thanks(Disclosed event) {
        var publication = new Publication(event.advisory());
        return Stream.concat(
                to(event.reporter(), DISCLOSURE, publication),
                event.others().stream().map(it -> Addressee.of(DISCLOSURE, publication, it)));
    }

    static Stream<Addressee> announcement(Optional<Advisory> advisory, Optional<String> to) {
        return advisory.stream()
                .flatMap(it ->
                        to.stream().map(list -> Addressee.of(ANNOUNCEMENT, new Publication(it), "announcement", list)));
    }

    private static Stream<Addressee> to(Optional<Recipient> recipient, NoticeKind kind, Message message) {
        return recipient.stream().map(it -> Addressee.of(kind, message, it));
    }
}
