package dev.candor.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Said by triage-service, on {@code candor.cases}. */
public sealed interface CaseEvent extends Event
        permits ClockEvent,
                EmbargoEvent,
                FactEvent,
                OutcomeEvent,
                ParticipantEvent,
                CaseEvent.Acknowledged,
                CaseEvent.Assigned,
                CaseEvent.AssignmentAccepted,
                CaseEvent.AssignmentDeclined,
                CaseEvent.InformationRequested,
                CaseEvent.ReplySent,
                CaseEvent.NoteAdded,
                CaseEvent.Confirmed,
                CaseEvent.Assessed,
                CaseEvent.Rejected,
                CaseEvent.FixingStarted,
                CaseEvent.VariantAnalysisCompleted,
                CaseEvent.FixLinePrepared,
                CaseEvent.FixLineWaived,
                CaseEvent.FixLineNotAffected,
                CaseEvent.FixLineReopened,
                CaseEvent.FixLineReleased,
                CaseEvent.FixPrepared,
                CaseEvent.AdvisoryDrafted,
                CaseEvent.AdvisoryApproved,
                CaseEvent.DisclosureScheduled,
                CaseEvent.DisclosureUnscheduled,
                CaseEvent.DisclosureBlocked,
                CaseEvent.Disclosed,
                CaseEvent.CaseClosed,
                CaseEvent.Reopened {

    /**
     * A human answered. {@code text} and {@code to} are empty where another event of the same command carries them.
     */
    @EventType("acknowledged")
    record Acknowledged(Channel channel, Optional<LongText> text, Optional<Recipient> to) implements CaseEvent {}

    /**
     * Somebody is asked to be the case's primary handler.
     *
     * @param note what the one before hands over
     * @param byRotation nobody chose them; it was their turn
     */
    @EventType("assigned")
    record Assigned(
            String handler,
            Optional<Confidential<String>> handlerName,
            Optional<Confidential<String>> note,
            boolean byRotation,
            Optional<Recipient> to)
            implements CaseEvent {}

    @EventType("assignment-accepted")
    record AssignmentAccepted(String handler) implements CaseEvent {}

    @EventType("assignment-declined")
    record AssignmentDeclined(String handler, Optional<Confidential<String>> reason) implements CaseEvent {}

    @EventType("information-requested")
    record InformationRequested(LongText question, Optional<Recipient> to) implements CaseEvent {}

    /** {@code nextUpdate}: the instant by which the reporter will hear again. */
    @EventType("reply-sent")
    record ReplySent(LongText text, boolean detailed, Optional<Instant> nextUpdate, Optional<Recipient> to)
            implements CaseEvent {}

    /** An internal note; it never leaves the team. */
    @EventType(value = "note-added", published = false)
    record NoteAdded(LongText text) implements CaseEvent {}

    @EventType("confirmed")
    record Confirmed(Confidential<Assessment> assessment) implements CaseEvent {}

    /** Severity and affected ranges became clearer. */
    @EventType("assessed")
    record Assessed(Confidential<Assessment> assessment) implements CaseEvent {}

    /**
     * The report is not handled as a vulnerability.
     *
     * @param code the policy's reason code, if one was used
     * @param publicIssue where an ordinary bug is fixed in public
     */
    @EventType("rejected")
    record Rejected(
            RejectionReason reason,
            Optional<String> code,
            LongText text,
            Optional<String> publicIssue,
            Optional<Recipient> to)
            implements CaseEvent {}

    /** Why a report is not handled as a vulnerability. */
    enum RejectionReason {
        NOT_A_VULNERABILITY,
        OUT_OF_SCOPE,
        ORDINARY_BUG,
        NOT_REPRODUCIBLE,
        NO_INFORMATION,
        SPAM,
        WITHDRAWN,
        NO_BOUNTY
    }

    @EventType("fixing-started")
    record FixingStarted() implements CaseEvent {}

    /** The audit for similar problems; {@code waived} needs a reason, {@code evidence} holds it. */
    @EventType("variant-analysis-completed")
    record VariantAnalysisCompleted(boolean waived, Confidential<String> evidence) implements CaseEvent {}

    /** {@code change}: where the fix stands, a commit or a pull request. */
    @EventType("fix-line-prepared")
    record FixLinePrepared(String line, Optional<Confidential<String>> change, boolean publicChange)
            implements CaseEvent {}

    @EventType("fix-line-waived")
    record FixLineWaived(String line, Confidential<String> reason) implements CaseEvent {}

    @EventType("fix-line-not-affected")
    record FixLineNotAffected(String line, Confidential<String> reason) implements CaseEvent {}

    @EventType("fix-line-reopened")
    record FixLineReopened(String line, Confidential<String> reason) implements CaseEvent {}

    /** The first fixed version of a line is out, seen in the registry or attested by a person. */
    @EventType("fix-line-released")
    record FixLineReleased(String line, Confidential<String> version, Confidential<String> attestation)
            implements CaseEvent {}

    /** Every affected maintained line is prepared or waived, and the variant analysis is done or waived. */
    @EventType("fix-prepared")
    record FixPrepared(List<String> lines, Optional<Recipient> to) implements CaseEvent {}

    @EventType("advisory-drafted")
    record AdvisoryDrafted(int revision, Confidential<Advisory> advisory) implements CaseEvent {}

    /**
     * A revision may go out.
     *
     * @param aloneBecause why a lead approved alone
     * @param to the leads, who are told of that
     * @param advisory what was approved, to be rendered and checked; absent in approvals from before that was done
     */
    @EventType("advisory-approved")
    record AdvisoryApproved(
            int revision,
            ApprovalKind how,
            Optional<Confidential<String>> aloneBecause,
            List<Recipient> to,
            Optional<Confidential<Advisory>> advisory)
            implements CaseEvent {

        /** An approval that nobody checks. */
        public AdvisoryApproved(
                int revision, ApprovalKind how, Optional<Confidential<String>> aloneBecause, List<Recipient> to) {
            this(revision, how, aloneBecause, to, Optional.empty());
        }
    }

    /** How four eyes were kept. */
    enum ApprovalKind {
        SECOND_PERSON,
        OUTSIDE_APPROVER,
        SINGLE_MAINTAINER,
        BREAK_GLASS
    }

    /**
     * The date is fixed.
     *
     * @param at the exact instant, UTC, at which the case goes public by itself
     * @param announcement the packages and the public list, where the policy has the date told ahead
     */
    @EventType("disclosure-scheduled")
    record DisclosureScheduled(Instant at, Optional<PreAnnouncement> announcement) implements CaseEvent {}

    /** What the public may know before: that there will be a release. {@code tellAt}: from when on, UTC. */
    record PreAnnouncement(Instant tellAt, List<String> packages, Optional<String> list) {}

    @EventType("disclosure-unscheduled")
    record DisclosureUnscheduled(Optional<Confidential<String>> reason) implements CaseEvent {}

    /**
     * The instant came, and the case waits for a person. Said once for each reason against one date.
     *
     * @param refusal the code of the rule that stands against it
     * @param to whom it is told to
     */
    @EventType("disclosure-blocked")
    record DisclosureBlocked(String refusal, List<Recipient> to) implements CaseEvent {}

    /**
     * Public from now on. The advisory is the one that was approved, unsealed; every channel publishes from this event
     * alone.
     *
     * @param reporter who is told, with thanks
     * @param others reporters of duplicates and participants, who are told too
     * @param announcementList the policy's public list
     * @param forcedBecause why it did not wait for every line
     */
    @EventType("disclosed")
    record Disclosed(
            Advisory advisory,
            Optional<Recipient> reporter,
            List<Recipient> others,
            Optional<String> announcementList,
            Optional<Confidential<String>> forcedBecause)
            implements CaseEvent {}

    @EventType("case-closed")
    record CaseClosed(Optional<Confidential<String>> remark) implements CaseEvent {}

    @EventType("reopened")
    record Reopened(Confidential<String> reason) implements CaseEvent {}
}
