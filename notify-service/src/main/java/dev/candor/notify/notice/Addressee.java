package dev.candor.notify.notice;

import dev.candor.events.ClockEvent.ClockName;
import dev.candor.events.Confidential;
import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.Recipient;
import dev.candor.notify.delivery.Notice;
import dev.candor.policy.Policy;
import java.time.Instant;
import java.util.Optional;

/**
 * Whom an event has to be told to, and what.
 *
 * @param participant {@code reporter}, an account id, {@code alert} or {@code announcement}; never an address
 * @param answers the Message-ID of theirs that is answered
 */
record Addressee(
        NoticeKind kind,
        Message message,
        String participant,
        Confidential<String> address,
        Optional<Confidential<String>> name,
        Optional<Confidential<String>> answers) {

    static Addressee of(NoticeKind kind, Message message, Recipient to) {
        return new Addressee(kind, message, to.participant(), to.address(), to.name(), to.inReplyTo());
    }

    static Addressee of(NoticeKind kind, Message message, String participant, String address) {
        return new Addressee(
                kind, message, participant, Confidential.person(address), Optional.empty(), Optional.empty());
    }

    /** The instant before which it must not leave; at once when empty. */
    Optional<Instant> notBefore() {
        return message instanceof Message.Ahead it ? Optional.of(it.tellAt()) : Optional.empty();
    }

    /** Written by the system; a handler's own words are not, and an announcement is a text that people approved. */
    boolean isAutomatic() {
        return switch (kind) {
            case RECEIPT,
                    RECEIPT_REPLACED,
                    ASSIGNMENT,
                    ALERT,
                    FIX_PREPARED,
                    DISCLOSURE,
                    REMINDER,
                    CLOCK,
                    DIGEST,
                    EMBARGO,
                    INVITATION,
                    TEAM_CHANGE,
                    MAILBOX,
                    DECISION -> true;
            case OUTCOME -> message instanceof Message.Turn turn && turn.isAutomatic();
            case ACKNOWLEDGEMENT, REPLY, QUESTION, ANNOUNCEMENT, PRE_ANNOUNCEMENT, UPSTREAM -> false;
        };
    }

    /** Read by whoever subscribed: said in public, or about to be. */
    boolean isToAList() {
        return kind == NoticeKind.ANNOUNCEMENT || kind == NoticeKind.PRE_ANNOUNCEMENT;
    }

    /** Whether it points a member of the team to their desk: they may answer with a note, or with words for the reporter. */
    boolean isForMember() {
        return switch (kind) {
            case ASSIGNMENT, CLOCK -> true;
            // Nobody by name: whoever has the case.
            case DECISION -> !participant.equals(Notice.DESK);
            case TEAM_CHANGE -> message instanceof Message.TeamNews news && news.aboutCase();
            case RECEIPT,
                    RECEIPT_REPLACED,
                    ACKNOWLEDGEMENT,
                    REPLY,
                    QUESTION,
                    OUTCOME,
                    FIX_PREPARED,
                    DISCLOSURE,
                    REMINDER,
                    EMBARGO,
                    ALERT,
                    ANNOUNCEMENT,
                    PRE_ANNOUNCEMENT,
                    DIGEST,
                    INVITATION,
                    UPSTREAM,
                    MAILBOX -> false;
        };
    }

    /** Whether an answer to the mail belongs into the case: the reply address then carries the proof. */
    boolean mayAnswer() {
        return isForMember() || mayReporterAnswer();
    }

    private boolean mayReporterAnswer() {
        return switch (kind) {
            case RECEIPT,
                    RECEIPT_REPLACED,
                    ACKNOWLEDGEMENT,
                    REPLY,
                    QUESTION,
                    OUTCOME,
                    FIX_PREPARED,
                    DISCLOSURE,
                    REMINDER,
                    EMBARGO -> true;
            case ASSIGNMENT,
                    ALERT,
                    ANNOUNCEMENT,
                    PRE_ANNOUNCEMENT,
                    CLOCK,
                    DIGEST,
                    INVITATION,
                    TEAM_CHANGE,
                    MAILBOX,
                    UPSTREAM,
                    DECISION -> false;
        };
    }

    /**
     * Under which name a message is counted where many of its like come within a short time: one mail then tells how
     * many there are. Nothing where each is told by itself.
     */
    Optional<String> countedAs(Policy policy) {
        return switch (message) {
            case Message.Pointer _
            when kind == NoticeKind.ALERT -> Optional.of("alert " + address.or(policy.alertAddress()));
            case Message.ClockMark it
            when it.clock() == ClockName.ACKNOWLEDGEMENT ->
                Optional.of("%s %s %s".formatted(it.mark(), policy.project(), participant));
            default -> Optional.empty();
        };
    }
}
