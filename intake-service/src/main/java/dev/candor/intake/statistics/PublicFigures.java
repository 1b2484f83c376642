package dev.candor.intake.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What everybody may know of how a project answers. Every figure stands for at least {@code leastCases} reports.
 *
 * <p>Months are counted from the project's first report on, and closed into a period as soon as there are enough reports
 * in it; a closed period never takes another month. So no two figures, on one day or on two, differ by fewer reports
 * than that. The month that runs now is in none.
 *
 * @param periods the last first
 * @param tooFewSince the first month of those that do not make a period yet
 */
record PublicFigures(int leastCases, List<Period> periods, Optional<YearMonth> tooFewSince) {

    private static final int PERIODS = 12;

    /**
     * Some months on end and the reports that came in them.
     *
     * @param keptPercent of the first answers, rounded down
     * @param acknowledged how long it took to the first answer
     * @param answered how long it took to the detailed answer
     */
    record Period(
            YearMonth from, YearMonth to, int reports, int keptPercent, WithinTime acknowledged, WithinTime answered) {

        static Period of(YearMonth from, YearMonth to, List<ReportTimes> reports, Instant now) {
            var kept = reports.stream().filter(it -> it.isKept(now)).count();
            return new Period(
                    from,
                    to,
                    reports.size(),
                    Math.toIntExact(kept * 100 / reports.size()),
                    WithinTime.of(reports, ReportTimes::toAcknowledgement),
                    WithinTime.of(reports, ReportTimes::toAnswer));
        }
    }

    /** The time within which half, and nine of ten, were done: the nearest rank. What is not done yet takes for ever. */
    record WithinTime(Optional<Duration> half, Optional<Duration> nineOfTen) {

        static WithinTime of(List<ReportTimes> reports, Function<ReportTimes, Optional<Duration>> time) {
            var sorted = reports.stream()
                    .flatMap(it -> time.apply(it).stream())
                    .sorted()
                    .toList();
            return new WithinTime(rank(sorted, reports.size(), 50), rank(sorted, reports.size(), 90));
        }

        private static Optional<Duration> rank(List<Duration> sorted, int reports, int percent) {
            var rank = Math.ceilDiv(reports * percent, 100);
            return rank > sorted.size() ? Optional.empty() : Optional.of(sorted.get(rank - 1));
        }
    }

    static PublicFigures of(List<ReportTimes> reports, int leastCases, Instant now) {
        var running = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        var months = reports.stream()
                .filter(it -> it.month().isBefore(running))
                .collect(Collectors.groupingBy(ReportTimes::month, TreeMap::new, Collectors.toList()));
        var periods = new ArrayList<Period>();
        var open = new ArrayList<ReportTimes>();
        var from = months.isEmpty() ? running : months.firstKey();
        for (var month = from; month.isBefore(running); month = month.plusMonths(1)) {
            open.addAll(months.getOrDefault(month, List.of()));
            if (open.size() >= leastCases) {
                periods.add(Period.of(from, month, List.copyOf(open), now));
                open.clear();
                from = month.plusMonths(1);
            }
        }
        return new PublicFigures(
                leastCases,
                periods.stream()
                        .sorted(Comparator.comparing(Period::from).reversed())
                        .limit(PERIODS)
                        .toList(),
                Optional.of(from).filter(it -> it.isBefore(running)));
    }
}
