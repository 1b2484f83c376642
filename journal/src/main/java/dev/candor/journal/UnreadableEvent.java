package dev.candor.journal;

/** An event's body does not have the form of its type. */
public class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableEvent(String message) {
        super(message);
    }
}
