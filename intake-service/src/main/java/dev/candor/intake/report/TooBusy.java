package dev.candor.intake.report;

import java.time.Duration;

/** More reports are waiting than may wait; nothing was stored. */
public class TooBusy extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    TooBusy(Duration retryAfter) {
        super("Too many reports are waiting to be stored");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
