package dev.candor.notify.delivery;

import java.time.Duration;

/** What became of the attempt to hand over a notice. Reasons are the server's code or a fixed word, never content. */
public sealed interface Outcome {

    /** The next mail server has it. */
    record Delivered() implements Outcome {}

    /** The server is there and did not take it yet. */
    record NotYetTaken(String reason) implements Outcome {}

    /** Nobody was asked: the server is known to be away. */
    record NotTried(String reason) implements Outcome {}

    /** It has to wait: its address has had enough mails for now. */
    record PutOff(String reason, Duration pause) implements Outcome {}

    /** It will never be taken. {@code nobodyThere}: the server knows no such address. */
    record Refused(String reason, boolean nobodyThere) implements Outcome {}

    /** It never leaves: no letter comes of it, or mail to its address comes back. */
    record Unsent(String reason) implements Outcome {}
}
