package dev.candor.triage.casefile;

import dev.candor.events.Confidential;
import java.time.Instant;
import java.util.Optional;

/**
 * One release line's remedy.
 *
 * @param change the commit or pull request that prepares it
 * @param version the first fixed version, once released
 * @param because the attestation of a release, or the reason of a waiver, a reopening or "not affected"
 */
public record ReleaseLineFix(
        String line,
        State state,
        Optional<Confidential<String>> change,
        boolean publicChange,
        Optional<Confidential<String>> version,
        Optional<Confidential<String>> because,
        Instant since) {

    /** How far a line's remedy is. */
    public enum State {
        OPEN,
        PREPARED,
        WAIVED,
        NOT_AFFECTED,
        RELEASED;

        /** Whether users of the line know where they stand. */
        boolean isFinished() {
            return this == WAIVED || this == NOT_AFFECTED || this == RELEASED;
        }
    }

    static ReleaseLineFix open(String line, Instant at) {
        return new ReleaseLineFix(line, State.OPEN, Optional.empty(), false, Optional.empty(), Optional.empty(), at);
    }

    ReleaseLineFix prepared(Optional<Confidential<String>> newChange, boolean isPublic, Instant at) {
        return new ReleaseLineFix(line, State.PREPARED, newChange, isPublic, Optional.empty(), Optional.empty(), at);
    }

    ReleaseLineFix released(Confidential<String> firstFixed, Confidential<String> attestation, Instant at) {
        return new ReleaseLineFix(
                line, State.RELEASED, change, publicChange, Optional.of(firstFixed), Optional.of(attestation), at);
    }

    ReleaseLineFix inState(State newState, Confidential<String> reason, Instant at) {
        return new ReleaseLineFix(line, newState, change, publicChange, Optional.empty(), Optional.of(reason), at);
    }
}
