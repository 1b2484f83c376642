package dev.candor.triage.casefile;

import dev.candor.events.ClockEvent.ClockName;
import dev.candor.events.ClockEvent.Threshold;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One run of a clock, as the journal tells it. When it is due follows from the promise that it runs under.
 *
 * @param number counts the case's clocks of this name, from 1
 * @param startedBy the event that started it
 * @param dueAt the due instant, where the journal itself names it: an embargo's end, a date that a message promised
 * @param warned what was said when
 */
public record ClockRun(
        ClockName clock,
        int number,
        Instant startedAt,
        UUID startedBy,
        List<Pause> pauses,
        Optional<Instant> dueAt,
        Optional<Stop> stop,
        Map<Threshold, Instant> warned,
        Optional<Breach> breach) {

    public ClockRun {
        pauses = List.copyOf(pauses);
        warned = Map.copyOf(warned);
    }

    /** A time that does not count; it lasts while {@code until} is empty. */
    public record Pause(Instant from, Optional<Instant> until) {}

    /** What ended the run. {@code by}: an account, {@code reporter} or a service. */
    public record Stop(Instant at, String by, UUID event, Ending ending) {}

    /** How a run ends. */
    public enum Ending {
        /** What was promised was done, in time or late. */
        DONE,
        /** The promise fell away: an outcome, or what it waited for is not needed any more. */
        LIFTED,
        /** Never a promise: spam, or a report that was joined to another. Counted apart. */
        VOID
    }

    /** It was not kept. {@code noticedAt} is later where nobody could notice at once. */
    public record Breach(Instant due, Instant noticedAt) {}

    public boolean isRunning() {
        return stop.isEmpty();
    }

    public boolean isPaused() {
        return isRunning() && !pauses.isEmpty() && pauses.getLast().until().isEmpty();
    }
}
