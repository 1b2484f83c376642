package dev.candor.triage.clock;

import dev.candor.events.ClockEvent.ClockName;
import java.time.Instant;
import java.util.Optional;

/**
 * A clock that runs and does not stand still.
 *
 * @param handler of its case; nobody where it is nobody's
 * @param outside whether only the policy's contact outside the team may see its case
 * @param dangerAt the instant of its first warning
 */
record OpenClock(
        String caseId,
        ClockName clock,
        int run,
        Optional<String> handler,
        boolean outside,
        Instant dangerAt,
        Instant dueAt) {}
