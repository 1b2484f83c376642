package dev.candor.intake.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.intake.statistics.PublicFigures.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublicFiguresTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final int LEAST = 5;

    @Test
    void showNothingOfFewerReportsThanThePolicySays() {
        var figures = PublicFigures.of(inMonth("2026-08", 4), LEAST, NOW);

        assertThat(figures.periods()).isEmpty();
        assertThat(figures.tooFewSince()).contains(YearMonth.of(2026, 8));
    }

    @Test
    void joinMonthsUntilThereAreEnough() {
        var reports = all(inMonth("2026-05", 2), inMonth("2026-07", 3), inMonth("2026-08", 5), inMonth("2026-09", 1));

        var figures = PublicFigures.of(reports, LEAST, NOW);

        assertThat(figures.periods()).extracting(Period::from).containsExactly(month("2026-08"), month("2026-05"));
        assertThat(figures.periods()).extracting(Period::to).containsExactly(month("2026-08"), month("2026-07"));
        assertThat(figures.periods()).extracting(Period::reports).containsExactly(5, 5);
        assertThat(figures.tooFewSince()).contains(month("2026-09"));
    }

    @Test
    void leaveOutTheMonthThatRuns() {
        assertThat(PublicFigures.of(inMonth("2026-11", 50), LEAST, NOW).periods())
                .isEmpty();
    }

    /** Whoever compares what is shown on two days learns of at least that many reports, or of none. */
    @Test
    void neverDifferByFewerReports() {
        for (var seed : new Random().longs().limit(200).toArray()) {
            var random = new Random(seed);
            var reports = new ArrayList<ReportTimes>();
            for (var month = month("2025-01"); month.isBefore(month("2026-11")); month = month.plusMonths(1)) {
                reports.addAll(inMonth(month.toString(), random.nextInt(7)));
            }
            var before = List.<Period>of();
            for (var month = month("2025-02"); !month.isAfter(month("2026-11")); month = month.plusMonths(1)) {
                var first = month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
                var known = reports.stream()
                        .filter(it -> it.received().isBefore(first))
                        .toList();
                var shown = PublicFigures.of(known, LEAST, first).periods();

                assertThat(shown).as("seed %d", seed).allMatch(it -> it.reports() >= LEAST);
                if (before.size() < 12) {
                    assertThat(shown).as("seed %d", seed).containsAll(before);
                }
                before = shown;
            }
        }
    }

    @Test
    void countNoAnswerAsBrokenOnceItIsDue() {
        var late = report("2026-08-01T00:00:00Z", Optional.of(Duration.ofHours(49)));
        var open = report("2026-08-01T00:00:00Z", Optional.empty());
        var figures = PublicFigures.of(all(inMonth("2026-08", 8), List.of(late, open)), LEAST, NOW);

        assertThat(figures.periods().getFirst().keptPercent()).isEqualTo(80);
    }

    @Test
    void nameTheNearestRankAndWaitForWhatIsNotDone() {
        var times = IntStream.rangeClosed(1, 8)
                .mapToObj(it -> report("2026-08-01T00:00:00Z", Optional.of(Duration.ofHours(it))))
                .toList();
        var open = report("2026-08-01T00:00:00Z", Optional.empty());

        var within = PublicFigures.of(all(times, List.of(open, open)), LEAST, NOW)
                .periods()
                .getFirst()
                .acknowledged();

        assertThat(within.half()).contains(Duration.ofHours(5));
        assertThat(within.nineOfTen()).isEmpty();
    }

    @Test
    void sayTimesNoMoreExactlyThanInHoursAndDays() {
        assertThat(StatisticsPage.words(Optional.of(Duration.ofMinutes(5)))).isEqualTo("1 h");
        assertThat(StatisticsPage.words(Optional.of(Duration.ofMinutes(61)))).isEqualTo("2 h");
        assertThat(StatisticsPage.words(Optional.of(Duration.ofHours(73)))).isEqualTo("4 d");
        assertThat(StatisticsPage.words(Optional.empty())).isEqualTo("not yet");
    }

    @SafeVarargs
    private static List<ReportTimes> all(List<ReportTimes>... parts) {
        return List.of(parts).stream().flatMap(List::stream).toList();
    }

    private static List<ReportTimes> inMonth(String month, int count) {
        return IntStream.range(0, count)
                .mapToObj(it ->
                        report(month + "-%02dT08:00:00Z".formatted(it % 28 + 1), Optional.of(Duration.ofHours(2))))
                .toList();
    }

    private static ReportTimes report(String received, Optional<Duration> answered) {
        var at = Instant.parse(received);
        return new ReportTimes(at, at.plus(Duration.ofHours(48)), answered.map(at::plus), answered.map(at::plus));
    }

    private static YearMonth month(String text) {
        return YearMonth.parse(text);
    }
}
