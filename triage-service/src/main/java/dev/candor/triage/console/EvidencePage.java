package dev.candor.triage.console;

import dev.candor.triage.casefile.ClockRun;
import dev.candor.triage.evidence.ClockWords;
import dev.candor.triage.evidence.Evidence;
import dev.candor.triage.evidence.JudgedRun;
import dev.candor.triage.evidence.Length;
import dev.candor.triage.evidence.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The evidence sheet of a case as its page shows it.
 *
 * @param promises the version of the policy that the case keeps, in words
 */
record EvidencePage(
        String id,
        String project,
        String state,
        Moment received,
        Moment at,
        String promises,
        String counts,
        List<Run> runs,
        List<Run> voided) {

    /** One run of a clock. */
    record Run(
            String name,
            String standing,
            String sentence,
            Moment started,
            List<Moment> due,
            List<Pause> pauses,
            List<Stop> stop,
            List<Said> said) {

        static Run of(JudgedRun it) {
            var run = it.run();
            return new Run(
                    "%s %d".formatted(ClockWords.noun(run.clock()), run.number()),
                    Story.word(it.standing()),
                    it.sentence(),
                    new Moment(run.startedAt(), it.now()),
                    it.brokenAt().stream().map(due -> new Moment(due, it.now())).toList(),
                    run.pauses().stream()
                            .map(pause -> Pause.of(pause, it.now()))
                            .toList(),
                    run.stop().stream()
                            .map(stop ->
                                    new Stop(new Moment(stop.at(), it.now()), stop.by(), Story.word(stop.ending())))
                            .toList(),
                    said(it));
        }

        private static List<Said> said(JudgedRun it) {
            var said = it.run().warned().entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.<Instant>naturalOrder()))
                    .map(one -> new Said("warned, " + Story.word(one.getKey()), new Moment(one.getValue(), it.now())))
                    .collect(Collectors.toList());
            it.run()
                    .breach()
                    .ifPresent(
                            breach -> said.add(new Said("breach noticed", new Moment(breach.noticedAt(), it.now()))));
            return said;
        }
    }

    /** A time that does not count, with its length. */
    record Pause(Moment from, String length) {

        static Pause of(ClockRun.Pause it, Instant now) {
            var length = it.until()
                    .map(until -> "for " + Length.words(Duration.between(it.from(), until)))
                    .orElse("until now");
            return new Pause(new Moment(it.from(), now), length);
        }
    }

    record Stop(Moment at, String by, String ending) {}

    /** A warning that was given, or that a breach was noticed. */
    record Said(String what, Moment at) {}

    static EvidencePage of(Evidence it) {
        return new EvidencePage(
                it.caseId(),
                it.project(),
                Story.word(it.state()),
                new Moment(it.receivedAt(), it.at()),
                new Moment(it.at(), it.at()),
                it.receivedUnder()
                        .map(before -> "%s, in place of %s".formatted(it.promises(), before))
                        .orElse(it.promises()),
                counts(it),
                it.runs().stream().map(Run::of).toList(),
                it.voided().stream().map(Run::of).toList());
    }

    private static String counts(Evidence it) {
        return Arrays.stream(Standing.values())
                .filter(standing -> it.count(standing) > 0)
                .map(standing -> "%d %s".formatted(it.count(standing), Story.word(standing)))
                .collect(Collectors.joining(", "));
    }
}
