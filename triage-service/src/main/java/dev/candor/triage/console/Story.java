package dev.candor.triage.console;

import static java.util.Locale.ROOT;

import dev.candor.events.CaseEvent;
import dev.candor.events.DeliveryEvent;
import dev.candor.events.Event;
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
            case ReportEvent.ReplyHeld _ -> "A message that proves nothing waits to be let in";
            case ReportEvent.ReplyAdmitted it -> "A held message was let in by " + it.admittedBy();
            case ReportEvent.ReceiptReplaced _ -> "A lost receipt was replaced";
        };
    }

    private static String of(CaseEvent event) {
        return switch (event) {
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
            case CaseEvent.Disclosed it ->
                it.forcedBecause().isPresent() ? "Disclosed before every line was ready" : "Disclosed";
            case CaseEvent.CaseClosed _ -> "Closed";
            case CaseEvent.Reopened _ -> "Reopened";
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
            case DeliveryEvent.AdvisoryPublished it -> "Advisory shown: " + it.channel();
            case DeliveryEvent.PublicationFailed it -> "Advisory not shown: " + it.channel();
        };
    }

    /** An enum's name as a person reads it: {@code not reproducible}. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(ROOT).replace('_', ' ');
    }
}
