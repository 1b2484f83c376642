package dev.candor.triage.evidence;

import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.command.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The evidence sheet of a case as the API tells it.
 *
 * @param at the instant for which it holds
 * @param policyVersion whose promises the case keeps
 * @param counts how many runs stand how; void ones are not among them
 */
public record EvidenceView(
        String caseId,
        String project,
        CaseState state,
        Instant receivedAt,
        Instant at,
        String policyVersion,
        Optional<String> receivedUnder,
        Map<String, Long> counts,
        List<RunView> runs,
        List<RunView> voided) {

    /**
     * One run of a clock.
     *
     * @param promisedSeconds how long it may take; empty where nothing was promised
     * @param usedSeconds of the promised time, pauses left out
     */
    public record RunView(
            String clock,
            int run,
            Instant startedAt,
            UUID startedBy,
            Optional<Instant> due,
            Optional<Long> promisedSeconds,
            long usedSeconds,
            List<PauseView> pauses,
            Optional<StopView> stop,
            List<WarningView> warnings,
            Optional<BreachView> breach,
            String policyVersion,
            String standing,
            String sentence) {}

    /** A time that does not count. */
    public record PauseView(Instant from, Optional<Instant> until) {}

    /** What ended the run; {@code by}: an account, {@code reporter} or a service. */
    public record StopView(Instant at, String by, UUID event, String ending) {}

    /** A warning that was given. */
    public record WarningView(String threshold, Instant at) {}

    /** It was not kept; {@code noticedAt} may be later. */
    public record BreachView(Instant due, Instant noticedAt) {}

    public static EvidenceView of(Evidence it) {
        return new EvidenceView(
                it.caseId(),
                it.project(),
                it.state(),
                it.receivedAt(),
                it.at(),
                it.promises(),
                it.receivedUnder(),
                counts(it),
                it.runs().stream().map(run -> run(run, it.promises())).toList(),
                it.voided().stream().map(run -> run(run, it.promises())).toList());
    }

    private static Map<String, Long> counts(Evidence it) {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing != Standing.VOID)
                .collect(Collectors.toMap(Fields::wordOf, it::count, Long::sum, TreeMap::new));
    }

    private static RunView run(JudgedRun it, String promises) {
        var run = it.run();
        return new RunView(
                Fields.wordOf(run.clock()),
                run.number(),
                run.startedAt(),
                run.startedBy(),
                it.due(),
                it.promised().map(Duration::toSeconds),
                it.used().toSeconds(),
                run.pauses().stream()
                        .map(pause -> new PauseView(pause.from(), pause.until()))
                        .toList(),
                run.stop().map(stop -> new StopView(stop.at(), stop.by(), stop.event(), Fields.wordOf(stop.ending()))),
                run.warned().entrySet().stream()
                        .map(said -> new WarningView(Fields.wordOf(said.getKey()), said.getValue()))
                        .sorted(Comparator.comparing(WarningView::at))
                        .toList(),
                run.breach().map(breach -> new BreachView(breach.due(), breach.noticedAt())),
                promises,
                Fields.wordOf(it.standing()),
                it.sentence());
    }
}
