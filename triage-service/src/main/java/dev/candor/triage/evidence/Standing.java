package dev.candor.triage.evidence;

import dev.candor.triage.casefile.ClockRun;
import java.time.Instant;
import java.util.Optional;

/** How a promise stands at an instant. A run that was breached stays so, whatever ended it; only a void one does not. */
public enum Standing {
    /** Done in time. */
    MET,
    /** Done, or fallen away, after it was due. */
    LATE,
    OPEN,
    PAUSED,
    /** Not done, and due. It counts as broken from the due instant on. */
    OVERDUE,
    /** The promise fell away before it was due. */
    LIFTED,
    /** Never a promise; counted apart. */
    VOID;

    static Standing of(ClockRun run, Optional<Instant> due, Instant now) {
        if (run.stop().isPresent()) {
            return stopped(run, run.stop().get(), due);
        }
        if (run.breach().isPresent() || due.filter(it -> !it.isAfter(now)).isPresent()) {
            return OVERDUE;
        }
        return run.isPaused() ? PAUSED : OPEN;
    }

    private static Standing stopped(ClockRun run, ClockRun.Stop stop, Optional<Instant> due) {
        var isLate = run.breach().isPresent()
                || due.filter(it -> stop.at().isAfter(it)).isPresent();
        return switch (stop.ending()) {
            case VOID -> VOID;
            case DONE -> isLate ? LATE : MET;
            case LIFTED -> isLate ? LATE : LIFTED;
        };
    }

    public boolean isRunning() {
        return this == OPEN || this == PAUSED || this == OVERDUE;
    }

    /** Whether it speaks against the team: broken, or overdue now. */
    public boolean isBroken() {
        return this == LATE || this == OVERDUE;
    }
}
