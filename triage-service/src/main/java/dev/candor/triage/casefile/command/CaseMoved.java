package dev.candor.triage.casefile.command;

/** The case is no longer as the asker saw it. */
public class CaseMoved extends RuntimeException {

    private static final long serialVersionUID = 1;

    CaseMoved(long expected, long found) {
        super("The case must be at entry %d, but is at %d".formatted(expected, found));
    }
}
