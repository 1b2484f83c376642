package dev.candor.triage.console;

import dev.candor.triage.evidence.Evidence;
import dev.candor.triage.evidence.JudgedRun;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** A clock of a case that runs, or that was broken. */
record ClockLine(String standing, String sentence, List<Moment> due) {

    /** What is due first comes first; what stands still and what is over follow. */
    static List<ClockLine> of(Evidence evidence) {
        return evidence.runs().stream()
                .filter(it -> it.standing().isRunning() || it.standing().isBroken())
                .sorted(Comparator.comparing((JudgedRun it) -> !it.standing().isRunning())
                        .thenComparing(it -> it.brokenAt().orElse(Instant.MAX)))
                .map(ClockLine::of)
                .toList();
    }

    private static ClockLine of(JudgedRun it) {
        return new ClockLine(
                Story.word(it.standing()),
                it.sentence(),
                it.standing().isRunning()
                        ? it.brokenAt().stream()
                                .map(due -> new Moment(due, it.now()))
                                .toList()
                        : List.of());
    }
}
