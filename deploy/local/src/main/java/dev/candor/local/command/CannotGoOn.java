package dev.candor.local.command;

/** A command ends here; the message tells the person why, and what to do. */
final class CannotGoOn extends RuntimeException {

    CannotGoOn(String reason) {
        super(reason);
    }
}
