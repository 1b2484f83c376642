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
    /** The body says little more than where the report is. */
    ONLY_A_LINK,
    /** The body says little; the report is in files beside it. */
    ONLY_FILES,
    /** Our own mail system found that the sending server may send for the domain in From. */
    SPF_PASS,
    /** Our own mail system found that the sending server may not send for its sender's domain. */
    SPF_FAIL,
    /** Our own mail system found a right signature of the domain in From. */
    DKIM_PASS,
    /** Our own mail system found a wrong signature, and none of the domain in From that is right. */
    DKIM_FAIL,
    /** The domain in From vouches for the mail. */
    DMARC_PASS,
    /** The domain in From does not vouch for the mail: somebody else wrote it, or it was changed on its way. */
    DMARC_FAIL,
    /** The domain in From asked that such a mail be refused or set apart, because it does not vouch for it. */
    DISOWNED,
    /** Our own mail system takes it for spam. */
    MARKED_AS_SPAM,
    /** Unusually many mails that nobody vouches for came within an hour. */
    MANY_MAILS,
    /** Its author had an automatic answer not long before; no other one went. */
    ANSWERED_BEFORE,
    /** The body holds no text of its own. */
    NO_TEXT;

    /** Whether the reporter is asked for the report as text. */
    public boolean saysLittle() {
        return this == NO_TEXT || this == ONLY_A_LINK || this == ONLY_FILES;
    }

    /** Whether a report is set apart as suspected spam because of it. */
    public boolean isSuspicion() {
        return this == DISOWNED || this == MARKED_AS_SPAM || this == MANY_MAILS;
    }
}
