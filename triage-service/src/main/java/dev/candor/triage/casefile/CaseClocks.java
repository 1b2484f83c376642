package dev.candor.triage.casefile;

import dev.candor.events.ClockEvent.PromisesRebased;
import dev.candor.events.Recorded;
import java.util.Optional;

/**
 * The runs of a case's clocks: when each started, was paused and stopped, and what was said about it.
 *
 * @param rebasedTo the version of the policy whose promises the case keeps, if not that of its report
 */
public record CaseClocks(Optional<String> rebasedTo) {

    static final CaseClocks NONE = new CaseClocks(Optional.empty());

    /**
     * The clocks after one more entry.
     *
     * @param before the case as the entry found it
     * @param after the case as the entry leaves it, its clocks apart
     */
    CaseClocks after(Recorded recorded, VulnerabilityCase before, VulnerabilityCase after) {
        return recorded.event() instanceof PromisesRebased it ? new CaseClocks(Optional.of(it.policyVersion())) : this;
    }
}
