package dev.candor.triage.clock;

import dev.candor.events.ClockEvent.ClockName;
import java.time.Instant;
import java.util.Optional;

/**
 * A clock that runs and does not stand still.
 *
 * @param handler of its case; nobody where it is nobody's
 * @param dangerAt the instant of its first warning
 */
record OpenClock(String caseId, ClockName clock, int run, Optional<String> handler, Instant dangerAt, Instant dueAt) {}
