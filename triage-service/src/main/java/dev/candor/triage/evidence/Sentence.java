package dev.candor.triage.evidence;

import dev.candor.triage.casefile.ClockRun.Ending;
import java.time.Duration;
import java.time.Instant;

/** One run of a clock in words. */
final class Sentence {

    private Sentence() {}

    static String of(JudgedRun it) {
        var noun = ClockWords.noun(it.clock());
        return switch (it.standing()) {
            case MET -> done(it);
            case LATE ->
                hasFallenAway(it)
                        ? "%s fell away %s".formatted(noun, late(it, end(it)))
                        : "%s, %s".formatted(done(it), late(it, end(it)));
            case OPEN ->
                it.due()
                        .map(due -> "%s due in %s, %s used".formatted(noun, between(it.now(), due), used(it)))
                        .orElse("%s open for %s".formatted(noun, Length.words(it.used())));
            case PAUSED -> "%s paused, %s used".formatted(noun, used(it));
            case OVERDUE -> overdue(it, noun);
            case LIFTED -> "%s fell away after %s".formatted(noun, used(it));
            case VOID -> "%s was never owed".formatted(noun);
        };
    }

    private static String done(JudgedRun it) {
        return "%s after %s".formatted(ClockWords.done(it.clock()), used(it));
    }

    private static String used(JudgedRun it) {
        var used = Length.words(it.used());
        return it.promised()
                .map(promised -> "%s of %s".formatted(used, Length.words(promised)))
                .orElse(used);
    }

    private static String late(JudgedRun it, Instant end) {
        return it.brokenAt().map(due -> between(due, end) + " late").orElse("late");
    }

    private static String overdue(JudgedRun it, String noun) {
        var by = it.brokenAt()
                .map(due -> "%s overdue by %s".formatted(noun, between(due, it.now())))
                .orElse(noun + " overdue");
        return it.promised()
                .map(promised -> "%s, promised within %s".formatted(by, Length.words(promised)))
                .orElse(by);
    }

    private static boolean hasFallenAway(JudgedRun it) {
        return it.run().stop().filter(stop -> stop.ending() == Ending.LIFTED).isPresent();
    }

    private static Instant end(JudgedRun it) {
        return it.run().stop().map(stop -> stop.at()).orElse(it.now());
    }

    private static String between(Instant from, Instant to) {
        return Length.words(Duration.between(from, to));
    }
}
