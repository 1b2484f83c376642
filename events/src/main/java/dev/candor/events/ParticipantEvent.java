package dev.candor.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is let in on one case, and on which terms. */
public sealed interface ParticipantEvent extends CaseEvent {

    /** Whether a participant has an account. An account begins with a letter, the id of anybody else with a digit. */
    static boolean isAccount(String participant) {
        return !participant.isEmpty() && !Character.isDigit(participant.charAt(0));
    }

    /**
     * Somebody is asked in; the terms come before anything else.
     *
     * @param participant an account id, or an id of this case for somebody without an account
     * @param name what they are called
     * @param terms what they must agree to, in Markdown
     * @param limit until when at most they keep a secret, UTC; telling them is refused while the embargo ends later
     */
    @EventType("participant-invited")
    record ParticipantInvited(
            String participant,
            ParticipantKind kind,
            Confidential<String> name,
            LongText terms,
            Optional<Instant> limit,
            Optional<Recipient> to)
            implements ParticipantEvent {

        /** Whether they read on the desk; else they have a page of their own at intake. */
        public boolean hasAccount() {
            return isAccount(participant);
        }
    }

    /** What somebody is let in for. */
    enum ParticipantKind {
        /** A member of another team, or somebody with an account here. */
        EXPERT,
        /** Approves the advisory of this case. */
        APPROVER,
        /** Maintains something that is affected. */
        MAINTAINER,
        /** Distributes the software. */
        DISTRIBUTOR
    }

    /** They agreed to the terms. */
    @EventType("participant-joined")
    record ParticipantJoined(String participant) implements ParticipantEvent {}

    /** From now on they see nothing; {@code declined}: by their own word. */
    @EventType("participant-removed")
    record ParticipantRemoved(String participant, boolean declined, Optional<Confidential<String>> reason)
            implements ParticipantEvent {}

    /** Words to a participant who agreed to the terms. */
    @EventType("participant-told")
    record ParticipantTold(String participant, LongText text, Optional<Recipient> to) implements ParticipantEvent {}

    /** Somebody looked: mail to them is tried again. {@code participant}: {@code reporter} or anybody written to. */
    @EventType("mail-resumed")
    record MailResumed(String participant) implements ParticipantEvent {}

    /** Only leads and participants see the case from now on; {@code lifted}: the whole team again. */
    @EventType("case-restricted")
    record CaseRestricted(boolean lifted, Optional<Confidential<String>> reason) implements ParticipantEvent {}

    /** Stands in for the handler of this case; nobody when empty. */
    @EventType("deputy-named")
    record DeputyNamed(Optional<String> deputy, Optional<Recipient> to) implements ParticipantEvent {}

    /** Whom the advisory thanks, as far as they agreed. */
    @EventType("credit-recorded")
    record CreditRecorded(Confidential<String> name, Advisory.CreditRole role, boolean consented)
            implements ParticipantEvent {}

    /** A second person looked at what a lead had approved alone. */
    @EventType("approval-reviewed")
    record ApprovalReviewed(int revision, boolean agreed, Optional<Confidential<String>> remark, List<Recipient> to)
            implements ParticipantEvent {}
}
