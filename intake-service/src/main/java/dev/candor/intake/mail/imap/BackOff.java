package dev.candor.intake.mail.imap;

import java.time.Duration;

/** Pauses that grow from failure to failure. */
final class BackOff {

    private final Duration first;
    private final Duration longest;
    private int failures;

    BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /** The pause after one more failure. */
    Duration next() {
        return after(++failures, first, longest);
    }

    void reset() {
        failures = 0;
    }

    static Duration after(int failures, Duration first, Duration longest) {
        var doublings = Math.min(failures - 1, 20);
        var pause = first.multipliedBy(1L << doublings);
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
