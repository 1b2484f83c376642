package dev.candor.triage.casefile;

import dev.candor.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When the clocks of a case are due, under the promises that the case keeps. Pure: the same journal, the same times. */
public record DueTimes(Policy promises, Instant reportReceivedAt) {

    /** The due instant; nothing while the clock stands still, or where nothing was promised. */
    public Optional<Instant> due(ClockRun run) {
        return run.dueAt();
    }

    /** How much of the promised time a run has used at an instant, pauses left out. */
    public Duration used(ClockRun run, Instant at) {
        return Duration.ZERO;
    }

    /** How much time was promised; nothing where the journal names the end itself. */
    public Optional<Duration> promised(ClockRun run) {
        return Optional.empty();
    }
}
