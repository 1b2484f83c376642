package dev.candor.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Journaled under {@code project/<project>}. */
public sealed interface ProjectEvent extends Event {

    /** A version of the policy came into force here. {@code version}: SHA-256 of its text, lower-case hex. */
    @EventType(value = "policy-loaded", published = false)
    record PolicyLoaded(String version) implements ProjectEvent {}

    @EventType(value = "member-added", published = false)
    record MemberAdded(String account, Role role, Confidential<String> name, Confidential<String> mail)
            implements ProjectEvent {}

    @EventType(value = "member-role-changed", published = false)
    record MemberRoleChanged(String account, Role role) implements ProjectEvent {}

    /** They are on the team no more; {@code successor}: who leads in their place, where they were the last lead. */
    @EventType("member-removed")
    record MemberRemoved(String account, Optional<String> successor, List<Recipient> to) implements ProjectEvent {}

    /** The operator made somebody a lead; all leads are told. */
    @EventType("lead-appointed")
    record LeadAppointed(String account, List<Recipient> to) implements ProjectEvent {}

    /** Mail to an address of the project arrives again, or not; all leads are told. */
    @EventType("mailbox-reported")
    record MailboxReported(String address, boolean works, List<Recipient> to) implements ProjectEvent {}

    /** A member is away from one instant to another, UTC; rotation passes them over. Empty: back again. */
    @EventType(value = "absence-announced", published = false)
    record AbsenceAnnounced(String account, Optional<Instant> from, Optional<Instant> to) implements ProjectEvent {}

    /** What a member should know of their clocks, once a day. Ids and clocks alone. */
    @EventType("digest-sent")
    record DigestSent(String account, LocalDate day, List<DigestItem> items, Recipient to) implements ProjectEvent {}

    /** One clock of one case. {@code breached}: not only in danger. */
    record DigestItem(String caseId, ClockEvent.ClockName clock, Instant due, boolean breached) {}

    /** What a member may do in a project. */
    enum Role {
        HANDLER,
        LEAD,
        AUDITOR,
        /** Takes reports about the team itself, and sees only those. */
        OUTSIDE_CONTACT
    }
}
