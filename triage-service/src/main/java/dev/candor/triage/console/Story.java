package dev.candor.triage.console;

import static java.util.Locale.ROOT;

import dev.candor.events.CaseEvent;
import dev.candor.events.ClockEvent;
import dev.candor.events.DeliveryEvent;
import dev.candor.events.EmbargoEvent;
import dev.candor.events.Event;
import dev.candor.events.FactEvent;
import dev.candor.events.OutcomeEvent;
import dev.candor.events.ParticipantEvent;
import dev.candor.events.ProjectEvent;
import dev.candor.events.ReportEvent;

/** Each event of a case as one sentence for its timeline. Texts are in the thread, not here. */
final class Story {

    private Story() {}

    static String of(Event event) {
        return switch (event) {
            case ReportEvent it -> of(it);
            case CaseEvent it -> of(it);
            case DeliveryEvent it -> of(it);
            case ProjectEvent _ -> "A fact of the project changed";
        };
    }

    private static String of(ReportEvent event) {
        return switch (event) {
            case ReportEvent.ReportReceived it -> "Report received, channel " + word(it.channel());
            case ReportEvent.ReporterReplied it -> "The reporter wrote, channel " + word(it.channel());
            case ReportEvent.HandlerReplied it -> it.member() + " wrote by mail";
            case ReportEvent.ReplyHeld _ -> "A message that proves nothing waits to be let in";
            case ReportEvent.ReplyAdmitted it -> "A held message was let in by " + it.admittedBy();
            case ReportEvent.ReceiptReplaced _ -> "A lost receipt was replaced";
            case ReportEvent.ReportWithdrawn _ -> "The reporter withdrew the report";
            case ReportEvent.SecondLookRequested _ -> "The reporter asks that somebody else looks";
            case ReportEvent.ForwardingChosen it -> "The reporter chose how it is passed on: " + word(it.choice());
            case ReportEvent.EmbargoAnswered it ->
                "%s %s embargo proposal %d"
                        .formatted(it.participant(), it.accepted() ? "accepts" : "rejects", it.proposal());
            case ReportEvent.SelfTestReturned _ -> "Mail to the project arrives";
            case ReportEvent.DeliveryReportReceived it ->
                switch (it.kind()) {
                    case BOUNCE -> "A mail system says that a mail of ours did not arrive";
                    case DELAY -> "A mail system says that a mail of ours is late";
                    case COMPLAINT -> "A mail of ours was reported as spam by its reader";
                    case AUTO_REPLY -> "A machine answered a mail of ours: its reader may be away";
                };
            case ReportEvent.TermsAnswered it ->
                "%s %s the terms".formatted(it.participant(), it.accepted() ? "accepts" : "declines");
            case ReportEvent.ParticipantReplied it -> "%s wrote".formatted(it.participant());
            case ReportEvent.ReportQuarantined _ -> "Set apart as suspected spam";
            case ReportEvent.ReportAdmitted it -> "Taken for a report by " + it.admittedBy();
            case ReportEvent.CaseIdAllotted it -> "Known as %s from now on".formatted(it.caseId());
        };
    }

    private static String of(CaseEvent event) {
        return switch (event) {
            case ClockEvent it -> of(it);
            case EmbargoEvent it -> of(it);
            case FactEvent it -> of(it);
            case ParticipantEvent it -> of(it);
            case OutcomeEvent it -> of(it);
            case CaseEvent.Acknowledged it -> "Acknowledged, channel " + word(it.channel());
            case CaseEvent.Assigned it -> "%s was asked to handle it".formatted(it.handler());
            case CaseEvent.AssignmentAccepted it -> "%s handles it".formatted(it.handler());
            case CaseEvent.AssignmentDeclined it -> "%s declined to handle it".formatted(it.handler());
            case CaseEvent.InformationRequested _ -> "The reporter was asked a question";
            case CaseEvent.ReplySent it -> it.detailed() ? "Detailed answer to the reporter" : "Reply to the reporter";
            case CaseEvent.NoteAdded _ -> "Note for the team";
            case CaseEvent.Confirmed _ -> "Problem confirmed";
            case CaseEvent.Assessed _ -> "Assessed again";
            case CaseEvent.Rejected it -> "Not handled as a vulnerability: " + word(it.reason());
            case CaseEvent.FixingStarted _ -> "Fixing started";
            case CaseEvent.VariantAnalysisCompleted it ->
                it.waived() ? "Audit for similar problems waived" : "Audit for similar problems done";
            case CaseEvent.FixLinePrepared it -> "Line %s: fix prepared".formatted(it.line());
            case CaseEvent.FixLineWaived it -> "Line %s: no fix".formatted(it.line());
            case CaseEvent.FixLineNotAffected it -> "Line %s: not affected".formatted(it.line());
            case CaseEvent.FixLineReopened it -> "Line %s: reopened".formatted(it.line());
            case CaseEvent.FixLineReleased it ->
                "Line %s: released%s"
                        .formatted(
                                it.line(),
                                it.version().read().map(" in "::concat).orElse(""));
            case CaseEvent.FixPrepared it -> "Fix prepared for " + String.join(", ", it.lines());
            case CaseEvent.AdvisoryDrafted it -> "Advisory written, revision %d".formatted(it.revision());
            case CaseEvent.AdvisoryApproved it ->
                "Advisory approved, revision %d, %s".formatted(it.revision(), word(it.how()));
            case CaseEvent.DisclosureScheduled it -> "Disclosure set for " + it.at();
            case CaseEvent.DisclosureUnscheduled _ -> "The date of disclosure was taken back";
            case CaseEvent.DisclosureBlocked it ->
                "The disclosure was due and waits for a person: " + it.refusal().replace('-', ' ');
            case CaseEvent.Disclosed it ->
                it.forcedBecause().isPresent() ? "Disclosed before every line was ready" : "Disclosed";
            case CaseEvent.CaseClosed _ -> "Closed";
            case CaseEvent.Reopened _ -> "Reopened";
        };
    }

    private static String of(ClockEvent event) {
        return switch (event) {
            case ClockEvent.ClockWarned it ->
                "Clock %s: %s, due %s".formatted(word(it.clock()), word(it.threshold()), it.due());
            case ClockEvent.ClockBreached it -> "Clock %s breached, was due %s".formatted(word(it.clock()), it.due());
            case ClockEvent.ReporterReminded _ -> "The reporter was reminded of our question";
            case ClockEvent.AssignmentLapsed it ->
                "Back to the team from %s: %s".formatted(it.handler(), word(it.reason()));
            case ClockEvent.PromisesRebased _ -> "The case keeps the promises of another version of the policy";
        };
    }

    private static String of(EmbargoEvent event) {
        return switch (event) {
            case EmbargoEvent.EmbargoProposed it ->
                "Embargo until %s proposed by %s, proposal %d".formatted(it.endsAt(), it.by(), it.proposal());
            case EmbargoEvent.EmbargoAccepted it ->
                "Embargo proposal %d accepted by %s%s"
                        .formatted(it.proposal(), it.by(), it.bySilence() ? ", by silence" : "");
            case EmbargoEvent.EmbargoRejected it ->
                "Embargo proposal %d rejected by %s".formatted(it.proposal(), it.by());
            case EmbargoEvent.EmbargoRevised it -> "The embargo ends %s now".formatted(it.endsAt());
            case EmbargoEvent.EmbargoEnded it -> "The embargo ended: " + word(it.why());
        };
    }

    private static String of(FactEvent event) {
        return switch (event) {
            case FactEvent.PublicAwarenessRecorded it -> "Public since %s".formatted(it.since());
            case FactEvent.PublicExploitRecorded it -> "An exploit is public since %s".formatted(it.since());
            case FactEvent.ExploitationObserved it -> "Exploited; known since %s".formatted(it.awareSince());
            case FactEvent.FactCorrected it -> "A mistaken fact was taken back: " + word(it.fact());
            case FactEvent.ExploitationDecided it ->
                it.kept() ? "Exploited: the embargo is kept until the fix" : "Exploited: the embargo is not kept";
            case FactEvent.SubmissionRecorded it -> "Cyber Resilience Act: %s handed in".formatted(word(it.report()));
            case FactEvent.CveRecorded it -> "%s, given by %s".formatted(it.cve(), it.assigner());
            case FactEvent.CveReplaced it -> "%s in place of %s".formatted(it.cve(), it.before());
        };
    }

    private static String of(ParticipantEvent event) {
        return switch (event) {
            case ParticipantEvent.ParticipantInvited it ->
                "%s was invited as %s".formatted(it.participant(), word(it.kind()));
            case ParticipantEvent.ParticipantJoined it -> "%s accepted the terms".formatted(it.participant());
            case ParticipantEvent.ParticipantRemoved it ->
                "%s %s".formatted(it.participant(), it.declined() ? "declined" : "was removed");
            case ParticipantEvent.ParticipantTold it -> "Message to %s".formatted(it.participant());
            case ParticipantEvent.CaseRestricted it ->
                it.lifted() ? "Open to the whole team again" : "Restricted to leads and participants";
            case ParticipantEvent.MailResumed it -> "Mail to %s is tried again".formatted(it.participant());
            case ParticipantEvent.DeputyNamed it ->
                it.deputy().map("%s stands in"::formatted).orElse("Nobody stands in any more");
            case ParticipantEvent.CreditRecorded it -> "Credit recorded, " + word(it.role());
            case ParticipantEvent.ApprovalReviewed it ->
                "What was approved alone was reviewed: %s".formatted(it.agreed() ? "agreed" : "objected");
        };
    }

    private static String of(OutcomeEvent event) {
        return switch (event) {
            case OutcomeEvent.MarkedDuplicate it -> "Duplicate of " + it.of();
            case OutcomeEvent.CaseLinked it -> "%s: %s".formatted(it.other(), word(it.relation()));
            case OutcomeEvent.ReportJoined it -> "Goes on as " + it.into();
            case OutcomeEvent.Redirected it -> "A matter of the maintainers of " + it.purl();
            case OutcomeEvent.UpstreamNotified it -> "The maintainers of %s were told".formatted(it.purl());
            case OutcomeEvent.Deferred it -> "Deferred until " + it.reviewAt();
            case OutcomeEvent.Moved it -> "Moved to project " + it.project();
            case OutcomeEvent.CaseSplit it -> "Part of it is handled in " + it.into();
            case OutcomeEvent.FollowUpOpened _ -> "The fix was incomplete: a follow-up was opened";
            case OutcomeEvent.ContinuedWithoutReporter _ -> "Goes on without the reporter";
            case OutcomeEvent.SecondLookGiven it ->
                it.upheld() ? "Somebody else looked and agrees" : "Somebody else looked and disagrees";
            case OutcomeEvent.AdvisoryRevised it ->
                "Advisory corrected, revision %d".formatted(it.advisory().revision());
            case OutcomeEvent.AdvisoryWithdrawn _ -> "Advisory withdrawn";
            case OutcomeEvent.PublicationRetried it -> "Tried again: " + it.channel();
        };
    }

    private static String of(DeliveryEvent event) {
        return switch (event) {
            case DeliveryEvent.NotificationDelivered it ->
                "Mail to %s delivered: %s".formatted(it.participant(), word(it.kind()));
            case DeliveryEvent.NotificationDeferred it ->
                "Mail to %s not delivered yet: %s".formatted(it.participant(), word(it.kind()));
            case DeliveryEvent.NotificationFailed it ->
                "Mail to %s not reached: %s".formatted(it.participant(), word(it.kind()));
            case DeliveryEvent.MailboxJudged it ->
                "Mail to %s %s".formatted(it.address(), it.works() ? "arrives again" : "does not arrive");
            case DeliveryEvent.NotificationBounced it ->
                "Mail to %s came back, not reached: %s".formatted(it.participant(), word(it.kind()));
            case DeliveryEvent.AdvisoryPublished it -> "Advisory shown: " + it.channel();
            case DeliveryEvent.PublicationFailed it -> "Advisory not shown: " + it.channel();
            case DeliveryEvent.AdvisoryRendered it ->
                "Advisory rendered in every format, revision %d".formatted(it.revision());
            case DeliveryEvent.AdvisoryRefused it ->
                "Advisory refused, revision %d: %s".formatted(it.revision(), it.format());
        };
    }

    /** An enum's name as a person reads it: {@code not reproducible}. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(ROOT).replace('_', ' ');
    }
}
