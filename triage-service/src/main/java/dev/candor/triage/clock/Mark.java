package dev.candor.triage.clock;

import dev.candor.events.ClockEvent.Threshold;
import dev.candor.triage.casefile.ClockRun;
import java.time.Instant;

/** Something that a clock has to say at an instant. */
sealed interface Mark {

    ClockRun run();

    Instant at();

    /** The promise is in danger. */
    record Warning(ClockRun run, Threshold threshold, Instant at, Instant due) implements Mark {}

    /** The promise was not kept. */
    record Breach(ClockRun run, Instant at) implements Mark {}

    /** The reporter still owes an answer; the team waits for it until {@code due}. */
    record Reminder(ClockRun run, Instant at, Instant due) implements Mark {}
}
