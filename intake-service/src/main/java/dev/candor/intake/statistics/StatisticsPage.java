package dev.candor.intake.statistics;

import dev.candor.intake.statistics.PublicFigures.Period;
import dev.candor.intake.statistics.PublicFigures.WithinTime;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The public figures in words. Times are rounded up to hours, from three days on to days: the exact time of one report
 * is nobody's business.
 *
 * @param tooFewSince the month from which on there are too few; empty where there is none
 */
public record StatisticsPage(int leastCases, List<Row> rows, String tooFewSince) {

    private static final Duration IN_HOURS = Duration.ofDays(3);

    /** One period. */
    public record Row(
            String months,
            int reports,
            int keptPercent,
            String halfAcknowledged,
            String nineOfTenAcknowledged,
            String halfAnswered,
            String nineOfTenAnswered) {

        static Row of(Period it) {
            return new Row(
                    span(it.from(), it.to()),
                    it.reports(),
                    it.keptPercent(),
                    half(it.acknowledged()),
                    nineOfTen(it.acknowledged()),
                    half(it.answered()),
                    nineOfTen(it.answered()));
        }

        private static String half(WithinTime it) {
            return words(it.half());
        }

        private static String nineOfTen(WithinTime it) {
            return words(it.nineOfTen());
        }
    }

    static StatisticsPage of(PublicFigures it) {
        return new StatisticsPage(
                it.leastCases(),
                it.periods().stream().map(Row::of).toList(),
                it.tooFewSince().map(YearMonth::toString).orElse(""));
    }

    private static String span(YearMonth from, YearMonth to) {
        return from.equals(to) ? from.toString() : "%s to %s".formatted(from, to);
    }

    static String words(Optional<Duration> time) {
        return time.map(it -> it.compareTo(IN_HOURS) <= 0
                        ? Math.max(
                                        1,
                                        Math.ceilDiv(
                                                it.toMillis(),
                                                Duration.ofHours(1).toMillis())) + " h"
                        : Math.ceilDiv(it.toMillis(), Duration.ofDays(1).toMillis()) + " d")
                .orElse("not yet");
    }
}
