package dev.candor.triage.console;

import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.evidence.Evidence;
import dev.candor.triage.evidence.JudgedRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The promise that matters most now, and how it stands. */
record Promise(String words, Standing standing) {

    private static final Duration SOON = Duration.ofHours(12);

    enum Standing {
        KEPT,
        OPEN,
        SOON,
        BROKEN,
        NONE;

        /** The word that the style sheet knows. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is overdue or due next; where no clock runs, how the acknowledgement was kept. */
    static Promise of(Evidence evidence, VulnerabilityCase it) {
        return evidence.mostUrgent()
                .map(run -> new Promise(run.sentence(), standing(run)))
                .orElseGet(() -> of(
                        it.report().at(),
                        it.report().received().acknowledgeBy(),
                        it.thread().acknowledgedAt(),
                        evidence.at()));
    }

    private static Standing standing(JudgedRun run) {
        if (run.standing().isBroken()) {
            return Standing.BROKEN;
        }
        return run.due().filter(it -> it.minus(SOON).isBefore(run.now())).isPresent() ? Standing.SOON : Standing.OPEN;
    }

    /**
     * How the promise of a first human answer stands.
     *
     * @param due until when the policy promises it; nothing where nobody waits
     * @param kept when somebody answered
     */
    static Promise of(Instant received, Optional<Instant> due, Optional<Instant> kept, Instant now) {
        if (due.isEmpty()) {
            return new Promise("nobody waits for an answer", Standing.NONE);
        }
        // The promise counts from the moment the report came in, some milliseconds before its case was opened.
        var promised = Moment.words(Duration.between(received, due.get()).plusSeconds(30));
        if (kept.isPresent()) {
            var taken = Moment.words(Duration.between(received, kept.get()));
            return kept.get().isAfter(due.get())
                    ? new Promise("acknowledged late, in %s of %s".formatted(taken, promised), Standing.BROKEN)
                    : new Promise("acknowledged in %s of %s".formatted(taken, promised), Standing.KEPT);
        }
        var left = Duration.between(now, due.get());
        if (left.isNegative()) {
            return new Promise("acknowledgement overdue by " + Moment.words(left.negated()), Standing.BROKEN);
        }
        return new Promise(
                "acknowledgement due in " + Moment.words(left),
                left.compareTo(SOON) < 0 ? Standing.SOON : Standing.OPEN);
    }
}
