package dev.candor.triage.casefile.command;

/** A rule stands against a command; nothing was written. The sentence says what was needed and what was found. */
public class CommandRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    public CommandRefused(Refusal refusal, String sentence) {
        super(sentence);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
