package dev.candor.triage.casefile;

import dev.candor.events.ClockEvent.ClockName;
import dev.candor.events.ClockEvent.Threshold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
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

    static ClockRun started(ClockName clock, int number, Instant at, UUID by, Optional<Instant> dueAt) {
        return new ClockRun(clock, number, at, by, List.of(), dueAt, Optional.empty(), Map.of(), Optional.empty());
    }

    public boolean isRunning() {
        return stop.isEmpty();
    }

    public boolean isPaused() {
        return isRunning() && !pauses.isEmpty() && pauses.getLast().until().isEmpty();
    }

    /** Whether it was never a promise. */
    public boolean isVoid() {
        return stop.filter(it -> it.ending() == Ending.VOID).isPresent();
    }

    /** From now on its time counts, and not from when it was first seen. */
    ClockRun startedAgain(Instant at, UUID by) {
        return new ClockRun(clock, number, at, by, List.of(), dueAt, stop, warned, breach);
    }

    ClockRun paused(Instant at) {
        var more = new ArrayList<>(pauses);
        more.add(new Pause(at, Optional.empty()));
        return with(more, stop);
    }

    ClockRun resumed(Instant at) {
        return isPaused() ? with(closed(at), stop) : this;
    }

    ClockRun stopped(Stop how) {
        return with(isPaused() ? closed(how.at()) : pauses, Optional.of(how));
    }

    /** As if it had never stopped; {@code waiting}: what it waited for when it stopped it waits for still. */
    ClockRun revived(boolean waiting) {
        var last = pauses.isEmpty() ? Optional.<Pause>empty() : Optional.of(pauses.getLast());
        if (!waiting || last.isEmpty()) {
            return with(pauses, Optional.empty());
        }
        var opened = new ArrayList<>(pauses);
        opened.set(opened.size() - 1, new Pause(last.get().from(), Optional.empty()));
        return with(opened, Optional.empty());
    }

    ClockRun warned(Threshold threshold, Instant at) {
        var more = new EnumMap<Threshold, Instant>(Threshold.class);
        more.putAll(warned);
        more.putIfAbsent(threshold, at);
        return new ClockRun(clock, number, startedAt, startedBy, pauses, dueAt, stop, more, breach);
    }

    ClockRun breached(Breach how) {
        return new ClockRun(
                clock, number, startedAt, startedBy, pauses, dueAt, stop, warned, breach.or(() -> Optional.of(how)));
    }

    /** The clocks of two services may differ: no pause ends before it began. */
    private List<Pause> closed(Instant at) {
        var open = pauses.getLast();
        var result = new ArrayList<>(pauses);
        result.set(result.size() - 1, new Pause(open.from(), Optional.of(at.isBefore(open.from()) ? open.from() : at)));
        return result;
    }

    private ClockRun with(List<Pause> newPauses, Optional<Stop> newStop) {
        return new ClockRun(clock, number, startedAt, startedBy, newPauses, dueAt, newStop, warned, breach);
    }
}
