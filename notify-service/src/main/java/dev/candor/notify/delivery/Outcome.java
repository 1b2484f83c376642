package dev.candor.notify.delivery;

/** What became of the attempt to hand over a notice. Reasons are the server's code or a fixed word, never content. */
public sealed interface Outcome {

    /** The next mail server has it. */
    record Delivered() implements Outcome {}

    /** The server is there and did not take it yet. */
    record NotYetTaken(String reason) implements Outcome {}

    /** Nobody was asked: the server is known to be away. */
    record NotTried(String reason) implements Outcome {}

    /** It will never be taken. */
    record Refused(String reason) implements Outcome {}
}
