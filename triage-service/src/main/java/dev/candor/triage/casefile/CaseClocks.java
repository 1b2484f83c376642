package dev.candor.triage.casefile;

import dev.candor.events.ClockEvent.PromisesRebased;
import dev.candor.events.Recorded;
import java.util.List;
import java.util.Optional;

/**
 * The runs of a case's clocks: when each started, was paused and stopped, and what was said about it.
 *
 * @param runs in the order in which they started
 * @param rebasedTo the version of the policy whose promises the case keeps, if not that of its report
 */
public record CaseClocks(List<ClockRun> runs, Optional<String> rebasedTo) {

    public CaseClocks {
        runs = List.copyOf(runs);
    }

    static final CaseClocks NONE = new CaseClocks(List.of(), Optional.empty());

    /**
     * The clocks after one more entry.
     *
     * @param before the case as the entry found it
     * @param after the case as the entry leaves it, its clocks apart
     */
    CaseClocks after(Recorded recorded, VulnerabilityCase before, VulnerabilityCase after) {
        return recorded.event() instanceof PromisesRebased it
                ? new CaseClocks(runs, Optional.of(it.policyVersion()))
                : this;
    }
}
