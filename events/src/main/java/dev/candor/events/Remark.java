package dev.candor.events;

/** What a handler should know about how a report or message came in. It never decides anything by itself. */
public enum Remark {
    /** Nothing proves that the sender is who they say. */
    SENDER_UNVERIFIED,
    /** Another mail with this Message-ID and other content came before. */
    MESSAGE_ID_SEEN_BEFORE,
    /** The subject names a case, but no reply token proves that the sender belongs to it. */
    NAMES_A_CASE_WITHOUT_TOKEN,
    /** The mail could not be read; the raw message is kept. */
    MAIL_UNREADABLE,
    /** Parts of the mail were beyond the limits and are only in the raw message. */
    MAIL_TRUNCATED,
    /** It came through a mailing list. */
    THROUGH_A_LIST,
    /** The mail is marked automatic or bulk; nothing was answered automatically. */
    AUTOMATIC,
    /** The body holds no text of its own. */
    NO_TEXT
}
