package dev.candor.triage.casefile;

import dev.candor.events.Confidential;
import dev.candor.events.FactEvent;
import dev.candor.events.Recorded;
import java.time.Instant;
import java.util.Optional;

/** What people established about a case, with evidence. What the reporter claims is not among it. */
public record Facts(
        Optional<Established> isPublic, Optional<Established> exploitPublic, Optional<Established> exploited) {

    static final Facts NONE = new Facts(Optional.empty(), Optional.empty(), Optional.empty());

    /** A fact, since when it holds, and who established it. */
    public record Established(Instant since, Confidential<String> evidence, String by, Instant recordedAt) {}

    Facts after(Recorded recorded, FactEvent event) {
        return this;
    }
}
