package dev.candor.notify.delivery;

/** The mail server did not take a mail. The reason is its code or a fixed word, never content. */
abstract sealed class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;

    NotTaken(String reason) {
        super("The mail server did not take the mail: " + reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** The server cannot be reached, or takes no mail from us at all now. */
    static final class ServerAway extends NotTaken {

        private static final long serialVersionUID = 1;

        ServerAway(String reason) {
            super(reason);
        }
    }

    /** This mail may be taken later. */
    static final class Later extends NotTaken {

        private static final long serialVersionUID = 1;

        Later(String reason) {
            super(reason);
        }
    }

    /** This mail will never be taken. */
    static final class ForGood extends NotTaken {

        private static final long serialVersionUID = 1;

        ForGood(String reason) {
            super(reason);
        }
    }
}
