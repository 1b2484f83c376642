package dev.candor.triage.statistics;

import dev.candor.events.ClockEvent.ClockName;
import java.time.Duration;
import java.util.Optional;

/**
 * How one promise of a project was kept. A run counts in the month in which it started, UTC.
 *
 * @param month such as {@code 2026-11}; empty for all of the months that were asked for
 * @param late done, or fallen away, after it was due
 * @param overdue still open and due: it counts as broken now
 * @param lifted fell away before it was due
 * @param voided never a promise; in no other count
 * @param median of the used time of what was done, in time or late: the nearest rank
 * @param ninetieth the time within which nine of ten were done: the nearest rank
 */
public record Figures(
        String project,
        Optional<String> month,
        ClockName clock,
        long met,
        long late,
        long overdue,
        long open,
        long lifted,
        long voided,
        Optional<Duration> median,
        Optional<Duration> ninetieth) {

    /** Of a hundred promises whose end has come, how many were kept, rounded down; nothing while there is none. */
    public Optional<Integer> kept() {
        var decided = met + late + overdue;
        return decided == 0 ? Optional.empty() : Optional.of(Math.toIntExact(met * 100 / decided));
    }
}
