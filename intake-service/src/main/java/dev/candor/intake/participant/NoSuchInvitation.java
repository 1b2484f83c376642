package dev.candor.intake.participant;

/** A token or a cookie opens no page: unknown, ended or malformed, which is not told apart. */
class NoSuchInvitation extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoSuchInvitation() {
        super("There is no such invitation");
    }
}
