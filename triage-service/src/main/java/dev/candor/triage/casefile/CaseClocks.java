package dev.candor.triage.casefile;

import dev.candor.events.ClockEvent.ClockName;
import dev.candor.events.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The runs of a case's clocks: when each started, was paused and stopped, and what was said about it.
 *
 * @param runs in the order in which they started
 * @param rebasedTo the version of the policy whose promises the case keeps, if not that of its report
 * @param rebasedAt since when it does; what ended before was promised by another version
 * @param upstream which maintainers a run of {@code UPSTREAM_FOLLOW_UP} waits for, by the event that started it
 * @param withoutReporter the reporter withdrew, and nothing is promised to them until they write again
 * @param remindedAt when the reporter was last reminded of the question that is open
 */
public record CaseClocks(
        List<ClockRun> runs,
        Optional<String> rebasedTo,
        Optional<Instant> rebasedAt,
        Map<UUID, String> upstream,
        boolean withoutReporter,
        Optional<Instant> remindedAt) {

    public CaseClocks {
        runs = List.copyOf(runs);
        upstream = Map.copyOf(upstream);
    }

    /** With nothing remembered beside the runs. */
    public CaseClocks(List<ClockRun> runs, Optional<String> rebasedTo) {
        this(runs, rebasedTo, Optional.empty(), Map.of(), false, Optional.empty());
    }

    static final CaseClocks NONE = new CaseClocks(List.of(), Optional.empty());

    /** The run of a clock that has not stopped; the earliest where there are several. */
    public Optional<ClockRun> running(ClockName clock) {
        return runs.stream().filter(it -> it.clock() == clock && it.isRunning()).findFirst();
    }

    /**
     * The clocks after one more entry.
     *
     * @param before the case as the entry found it
     * @param after the case as the entry leaves it, its clocks apart
     */
    CaseClocks after(Recorded recorded, VulnerabilityCase before, VulnerabilityCase after) {
        return new ClockFold(this, recorded, before, after).put();
    }
}
