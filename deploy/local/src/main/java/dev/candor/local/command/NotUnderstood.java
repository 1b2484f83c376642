package dev.candor.local.command;

/** The command line is wrong; the message says what would be right. */
final class NotUnderstood extends RuntimeException {

    NotUnderstood(String reason) {
        super(reason + "\nSee ./candor help");
    }
}
