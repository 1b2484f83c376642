package dev.candor.triage.clock;

import dev.candor.events.ClockEvent.ClockName;
import dev.candor.events.ClockEvent.Threshold;
import dev.candor.triage.casefile.CaseClocks;
import dev.candor.triage.casefile.ClockRun;
import dev.candor.triage.casefile.ClockRun.Ending;
import dev.candor.triage.casefile.DueTimes;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the clocks of a case have still to say, each once, in the order of time. A breach that nobody could notice in
 * time is said all the same, with the instant at which it happened, and the warnings before it too: the journal holds
 * every mark of every run. What a run says no more: warnings once it has stopped or is breached, reminders once the
 * time to answer is over.
 */
record Marks(List<Mark> unsaid) {

    private static final Map<Threshold, Integer> PERCENT = new EnumMap<>(Map.of(
            Threshold.HALF, 50,
            Threshold.EIGHTY_PERCENT, 80));

    private static final Map<Threshold, Duration> BEFORE_THE_END = new EnumMap<>(Map.of(
            Threshold.FOURTEEN_DAYS_BEFORE, Duration.ofDays(14),
            Threshold.SEVEN_DAYS_BEFORE, Duration.ofDays(7),
            Threshold.ONE_DAY_BEFORE, Duration.ofDays(1)));

    static Marks of(VulnerabilityCase it, DueTimes times) {
        var clocks = it.clocks();
        return new Marks(clocks.runs().stream()
                .flatMap(run -> Stream.of(
                                warnings(run, times), reminders(run, clocks, times), breach(run, clocks, times))
                        .flatMap(marks -> marks))
                .sorted(Comparator.comparing(Mark::at))
                .toList());
    }

    /** Those whose instant has come. */
    List<Mark> dueAt(Instant now) {
        return unsaid.stream().filter(it -> !it.at().isAfter(now)).toList();
    }

    /** When something is to be said next; in the past where it is overdue. */
    Optional<Instant> next() {
        return unsaid.stream().map(Mark::at).findFirst();
    }

    /** From when on a run is in danger: its first warning. */
    static Optional<Instant> danger(ClockRun run, DueTimes times) {
        return thresholds(run, times).values().stream().min(Comparator.naturalOrder());
    }

    private static Stream<Mark> warnings(ClockRun run, DueTimes times) {
        if (!run.isRunning() || run.breach().isPresent()) {
            return Stream.empty();
        }
        // Nothing is in danger while the clock stands still.
        var due = times.due(run);
        return thresholds(run, times).entrySet().stream()
                .filter(it -> !run.warned().containsKey(it.getKey()))
                .flatMap(it -> due.stream().map(end -> new Mark.Warning(run, it.getKey(), it.getValue(), end)));
    }

    private static Map<Threshold, Instant> thresholds(ClockRun run, DueTimes times) {
        var instants = new EnumMap<Threshold, Instant>(Threshold.class);
        if (run.clock() == ClockName.EMBARGO) {
            times.due(run)
                    .ifPresent(end -> BEFORE_THE_END.forEach((threshold, before) -> {
                        if (end.minus(before).isAfter(run.startedAt())) {
                            instants.put(threshold, end.minus(before));
                        }
                    }));
        } else {
            PERCENT.forEach(
                    (threshold, percent) -> times.reaches(run, percent).ifPresent(at -> instants.put(threshold, at)));
        }
        return instants;
    }

    /** One reminder stands for those that nobody could send in time. */
    private static Stream<Mark> reminders(ClockRun run, CaseClocks clocks, DueTimes times) {
        if (run.clock() != ClockName.NEED_INFO
                || !run.isRunning()
                || run.breach().isPresent()) {
            return Stream.empty();
        }
        return times.promises().clocks().needInfoReminders().stream()
                .flatMap(after -> times.reaches(run, after).stream())
                .map(at -> at.truncatedTo(ChronoUnit.MICROS))
                .filter(at ->
                        clocks.remindedAt().filter(said -> !at.isAfter(said)).isEmpty())
                .flatMap(at -> times.due(run).stream().map(due -> new Mark.Reminder(run, at, due)));
    }

    private static Stream<Mark> breach(ClockRun run, CaseClocks clocks, DueTimes times) {
        return run.breach().isPresent() || !mayBeBreached(run, clocks, times)
                ? Stream.empty()
                : times.due(run).stream().map(due -> new Mark.Breach(run, due));
    }

    /** A run that stopped late was breached before; what stopped under other promises is not judged by these. */
    private static boolean mayBeBreached(ClockRun run, CaseClocks clocks, DueTimes times) {
        return run.stop()
                .map(stop -> stop.ending() != Ending.VOID
                        && clocks.rebasedAt().filter(stop.at()::isBefore).isEmpty()
                        && times.due(run).filter(stop.at()::isAfter).isPresent())
                .orElse(true);
    }
}
