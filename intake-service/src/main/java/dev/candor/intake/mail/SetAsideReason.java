package dev.candor.intake.mail;

import java.util.Locale;

/** Why a mail opened no case and joined none. */
enum SetAsideReason {
    /** A mail system says what became of a mail. */
    DELIVERY_REPORT,
    /** A mailbox provider passes on a complaint. */
    FEEDBACK_REPORT,
    /** Somebody's machine answers a mail of ours. */
    AUTOMATIC_ANSWER,
    /** A mail of ours came back to us. */
    OWN_MAIL,
    /** A mail of ours that was sent to see whether mail arrives. */
    SELF_TEST;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
