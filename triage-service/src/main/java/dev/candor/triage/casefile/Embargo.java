package dev.candor.triage.casefile;

import dev.candor.events.EmbargoEvent;
import dev.candor.events.Recorded;
import java.time.Instant;
import java.util.Optional;

/**
 * The secrecy that the parties of a case agreed on, as Vultron's embargo management models it: None, Proposed, Active,
 * Revise, eXited.
 *
 * @param endsAt the exact end, UTC, while it is active
 */
public record Embargo(State state, Optional<Instant> endsAt) {

    static final Embargo NONE = new Embargo(State.NONE, Optional.empty());

    /** The states of Vultron's embargo management. */
    public enum State {
        NONE,
        PROPOSED,
        ACTIVE,
        REVISE,
        EXITED
    }

    public boolean isActive() {
        return state == State.ACTIVE || state == State.REVISE;
    }

    Embargo after(Recorded recorded, EmbargoEvent event) {
        return this;
    }
}
