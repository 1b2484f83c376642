package dev.candor.triage.evidence;

import dev.candor.events.ClockEvent.ClockName;
import dev.candor.triage.casefile.ClockRun;
import dev.candor.triage.casefile.ClockRun.Stop;
import dev.candor.triage.casefile.DueTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One run of a clock and how it stands at an instant, under the promises that the case keeps.
 *
 * @param due nothing while the clock stands still, or where nothing was promised
 * @param used of the promised time, pauses left out: up to the stop, or up to now
 * @param promised how long it may take; where the journal names the end itself, the time up to it
 */
public record JudgedRun(
        ClockRun run,
        Standing standing,
        Optional<Instant> due,
        Duration used,
        Optional<Duration> promised,
        Instant now) {

    public static JudgedRun of(ClockRun run, DueTimes times, Instant now) {
        var due = times.due(run);
        // An end that was agreed on stands on a full second, and the embargo began somewhere within one.
        var named = run.dueAt().map(it -> Duration.between(run.startedAt().truncatedTo(ChronoUnit.SECONDS), it));
        return new JudgedRun(
                run,
                Standing.of(run, due, now),
                due,
                times.used(run, run.stop().map(Stop::at).orElse(now)),
                times.promised(run).or(() -> named),
                now);
    }

    /** Whether the policy promises it at all: a clock may run under one that does not ask for it. */
    public boolean isPromised() {
        return promised.isPresent();
    }

    public ClockName clock() {
        return run.clock();
    }

    /** The instant at which it was, or will be, broken: the one that was said, else the one that was computed. */
    public Optional<Instant> brokenAt() {
        return run.breach().map(ClockRun.Breach::due).or(() -> due);
    }

    /** Such as {@code acknowledged after 3 h 12 min of 48 h}. */
    public String sentence() {
        return Sentence.of(this);
    }
}
