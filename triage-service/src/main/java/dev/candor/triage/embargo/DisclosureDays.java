package dev.candor.triage.embargo;

import dev.candor.policy.NoDisclosure;
import java.time.Instant;

/** The days on which something may go public by itself. The time of day stays as it is, in the policy's zone. */
record DisclosureDays(NoDisclosure avoided) {

    // A policy that avoids a whole year means no day at all.
    private static final int MOST_DAYS = 366;

    boolean allows(Instant at) {
        var day = at.atZone(avoided.zone()).toLocalDate();
        return !avoided.weekdays().contains(day.getDayOfWeek())
                && !avoided.days().contains(day);
    }

    /** The instant itself where its day is allowed. */
    Instant nextAllowed(Instant at) {
        return moved(at, 1);
    }

    /** The instant itself where its day is allowed. */
    Instant previousAllowed(Instant at) {
        return moved(at, -1);
    }

    private Instant moved(Instant at, int step) {
        var start = at.atZone(avoided.zone());
        for (var days = 0; days <= MOST_DAYS; days++) {
            var moved = start.plusDays((long) step * days).toInstant();
            if (allows(moved)) {
                return moved;
            }
        }
        return at;
    }
}
