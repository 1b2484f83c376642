package dev.candor.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Said by intake-service, on {@code candor.reports}. */
public sealed interface ReportEvent extends Event {

    /**
     * A report is stored durably; its case begins. Always sequence 1 of its case.
     *
     * @param reportId names the receipt together with its generation
     * @param source where a case without a reporter comes from; only on channel {@code team}
     * @param claims what the reporter says: shown, never taken for facts
     * @param reporter nobody for a case of the team's own
     * @param raw the mail as it came
     * @param acknowledgeBy until when the policy promises a human answer, UTC; none on channel {@code team}
     * @param audience whom the reporter lets read it; the team when empty
     * @param origin the case that this one came from
     * @param receiptTo who gets the automatic receipt; nobody where an automatic answer would do harm (RFC 3834)
     */
    @EventType("report-received")
    record ReportReceived(
            UUID reportId,
            String project,
            Channel channel,
            Optional<TeamSource> source,
            Confidential<String> summary,
            LongText details,
            Claims claims,
            Optional<Reporter> reporter,
            List<FileReference> files,
            Optional<FileReference> raw,
            Set<Remark> remarks,
            int receiptGeneration,
            Optional<Instant> acknowledgeBy,
            Optional<Audience> audience,
            Optional<Origin> origin,
            Optional<Recipient> receiptTo)
            implements ReportEvent {}

    /** Whom a reporter lets read a report that may be about a member of the team. */
    enum Audience {
        LEADS,
        OUTSIDE_CONTACT
    }

    /** What {@code caseId} is to the case that came from it. */
    record Origin(String caseId, OutcomeEvent.CaseRelation relation) {}

    /** What a reporter claims. {@code alreadyPublic}, {@code exploited} and the planned date are claims, not facts. */
    record Claims(
            Optional<Confidential<String>> affectedPackage,
            Optional<Confidential<String>> versions,
            Optional<LongText> reproduction,
            Optional<LongText> impact,
            boolean alreadyPublic,
            boolean exploited,
            Optional<Instant> plannedPublication,
            Optional<Confidential<String>> disclosurePlans,
            Optional<Confidential<String>> reference) {

        /** Nothing claimed. */
        public static Claims none() {
            return new Claims(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** Who reported, as far as they said. {@code credit} is the name under which they want to be thanked. */
    record Reporter(
            Optional<Confidential<String>> name,
            Optional<Confidential<String>> email,
            Optional<Confidential<String>> credit,
            boolean anonymous,
            Optional<Confidential<String>> messageId) {}

    /** Where a case without a reporter comes from. */
    enum TeamSource {
        TEAM,
        PUBLIC,
        VARIANT,
        UPSTREAM,
        OTHER_CVE
    }

    /** The reporter, proved by receipt or reply token, says more. */
    @EventType("reporter-replied")
    record ReporterReplied(
            UUID messageId,
            Channel channel,
            LongText text,
            List<FileReference> files,
            Optional<FileReference> raw,
            Set<Remark> remarks)
            implements ReportEvent {}

    /**
     * A handler answered by mail one of the mails that pointed them to the case; their domain vouches for it. Nothing
     * comes of it where they may not act in the case.
     *
     * @param member the account that was written to
     * @param text without what was quoted
     * @param toReporter whether it was meant for the reporter; else it is a note
     */
    @EventType("handler-replied")
    record HandlerReplied(
            String member,
            UUID messageId,
            LongText text,
            boolean toReporter,
            List<FileReference> files,
            Optional<FileReference> raw,
            Set<Remark> remarks)
            implements ReportEvent {}

    /** A message names the case but proves nothing; it waits for a handler. */
    @EventType("reply-held")
    record ReplyHeld(
            UUID messageId,
            Confidential<String> from,
            Confidential<String> subject,
            LongText text,
            List<FileReference> files,
            Optional<FileReference> raw,
            Set<Remark> remarks)
            implements ReportEvent {}

    /** A handler let a held message into the thread; it now counts as the reporter's. */
    @EventType("reply-admitted")
    record ReplyAdmitted(UUID messageId, String admittedBy) implements ReportEvent {}

    /** A lost receipt was replaced; the one before no longer opens the case. */
    @EventType("receipt-replaced")
    record ReceiptReplaced(UUID reportId, int receiptGeneration, Recipient to) implements ReportEvent {}

    /** The reporter takes the report back; the handler decides what becomes of it. */
    @EventType("report-withdrawn")
    record ReportWithdrawn(Optional<LongText> reason) implements ReportEvent {}

    /** After an outcome the reporter asks, once, that somebody else looks. */
    @EventType("second-look-requested")
    record SecondLookRequested(LongText why) implements ReportEvent {}

    /** How the reporter wants the maintainers of something else to hear of it. */
    @EventType("forwarding-chosen")
    record ForwardingChosen(Forwarding choice) implements ReportEvent {}

    /** Who tells the maintainers, and whether with the reporter's name. */
    enum Forwarding {
        FORWARD,
        WITHOUT_MY_NAME,
        MYSELF
    }

    /** A party without an account answers a proposed end of the embargo; {@code counter}: an end that they propose. */
    @EventType("embargo-answered")
    record EmbargoAnswered(String participant, int proposal, boolean accepted, Optional<Instant> counter)
            implements ReportEvent {}

    /** A participant without an account agreed to the terms, or declined. */
    @EventType("terms-answered")
    record TermsAnswered(String participant, boolean accepted) implements ReportEvent {}

    /** A participant without an account writes. */
    @EventType("participant-replied")
    record ParticipantReplied(String participant, UUID messageId, LongText text, List<FileReference> files)
            implements ReportEvent {}

    /**
     * The report looks like spam; it waits for a handler, its clock runs.
     *
     * @param receiptTo who gets the automatic receipt once a handler admits it
     */
    @EventType("report-quarantined")
    record ReportQuarantined(Set<Remark> because, Optional<Recipient> receiptTo) implements ReportEvent {}

    /**
     * A handler looked: it is a report.
     *
     * @param receipt what was held back until now
     */
    @EventType("report-admitted")
    record ReportAdmitted(String admittedBy, Optional<LateReceipt> receipt) implements ReportEvent {}

    /** The automatic receipt of a report that was set apart. {@code asksForText}: little was written. */
    record LateReceipt(
            UUID reportId, int receiptGeneration, Optional<Instant> acknowledgeBy, boolean asksForText, Recipient to) {}

    /**
     * A mail system, or somebody's machine, answers a mail of ours. It is kept and joins no thread.
     *
     * @param messageId names the mail that was set aside
     * @param notice names ours
     * @param status the code that the mail system gives, as in {@code 5.1.1}; empty where it gives none
     */
    @EventType("delivery-report-received")
    record DeliveryReportReceived(UUID messageId, UUID notice, DeliveryReport kind, String status)
            implements ReportEvent {}

    /** A mail that was sent to see whether mail arrives has arrived. Journaled under {@code project/<project>}. */
    @EventType("self-test-returned")
    record SelfTestReturned(UUID test) implements ReportEvent {}

    /** What the machines say that mail goes through. */
    enum DeliveryReport {
        /** It will not arrive. */
        BOUNCE,
        /** It did not arrive yet. */
        DELAY,
        /** Its reader called it spam. */
        COMPLAINT,
        /** Its reader is away, or answers by machine. */
        AUTO_REPLY
    }

    /** The case has another id from now on; the one that it began under stays valid. */
    @EventType("case-id-allotted")
    record CaseIdAllotted(String caseId, String project) implements ReportEvent {}
}
