package dev.candor.triage.people;

import java.time.Instant;
import java.util.Optional;

/** A time in which a member said to be away, UTC; {@code until} open: until they say otherwise. */
public record Absence(Instant from, Optional<Instant> until) {

    public boolean isAt(Instant now) {
        return !now.isBefore(from) && until.map(now::isBefore).orElse(true);
    }
}
