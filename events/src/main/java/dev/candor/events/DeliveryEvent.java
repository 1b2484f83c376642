package dev.candor.events;

import java.util.UUID;

/** Said by notify-service, on {@code candor.deliveries}. */
public sealed interface DeliveryEvent extends Event {

    /** The next mail server took the message. */
    @EventType("notification-delivered")
    record NotificationDelivered(UUID notice, NoticeKind kind, String participant) implements DeliveryEvent {}

    /** Not yet; it is tried again. {@code reason} is the server's code or a fixed word, never content. */
    @EventType("notification-deferred")
    record NotificationDeferred(UUID notice, NoticeKind kind, String participant, int attempts, String reason)
            implements DeliveryEvent {}

    /** Given up: whoever waits for it was not reached. */
    @EventType("notification-failed")
    record NotificationFailed(UUID notice, NoticeKind kind, String participant, int attempts, String reason)
            implements DeliveryEvent {}

    /**
     * It was taken, and came back later: whoever waits for it was not reached. {@code reason} is the mail system's code
     * or a fixed word, never content.
     */
    @EventType("notification-bounced")
    record NotificationBounced(UUID notice, NoticeKind kind, String participant, String reason)
            implements DeliveryEvent {}

    /** A channel shows the advisory. */
    @EventType("advisory-published")
    record AdvisoryPublished(String channel, String url) implements DeliveryEvent {}

    @EventType("publication-failed")
    record PublicationFailed(String channel, String reason) implements DeliveryEvent {}

    /** An approved revision was rendered in every form and breaks no rule of any. */
    @EventType("advisory-rendered")
    record AdvisoryRendered(int revision) implements DeliveryEvent {}

    /**
     * An approved revision breaks a rule of a form, so it can go out in none; said once for each rule. It quotes nothing
     * of the advisory.
     *
     * @param field a JSON pointer into the rendered form
     */
    @EventType("advisory-refused")
    record AdvisoryRefused(int revision, String format, String field, String rule) implements DeliveryEvent {}

    /** Mail to an address of a project arrives again, or not. Journaled under {@code project/<project>}. */
    @EventType("mailbox-judged")
    record MailboxJudged(String address, boolean works) implements DeliveryEvent {}

    /** What a message is for. */
    enum NoticeKind {
        RECEIPT,
        RECEIPT_REPLACED,
        ACKNOWLEDGEMENT,
        REPLY,
        QUESTION,
        OUTCOME,
        ASSIGNMENT,
        ALERT,
        FIX_PREPARED,
        DISCLOSURE,
        ANNOUNCEMENT,
        PRE_ANNOUNCEMENT,
        REMINDER,
        CLOCK,
        DIGEST,
        EMBARGO,
        INVITATION,
        TEAM_CHANGE,
        UPSTREAM,
        /** Whether mail to an address of the project arrives. */
        MAILBOX,
        /** Something in a case waits for its handler or a lead. */
        DECISION
    }
}
