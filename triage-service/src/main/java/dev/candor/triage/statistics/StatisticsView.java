package dev.candor.triage.statistics;

import dev.candor.triage.casefile.command.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The statistics as the API tells them. */
record StatisticsView(String from, String to, Instant at, List<FiguresView> total, List<FiguresView> months) {

    /**
     * How one promise was kept; the fields of {@link Figures}.
     *
     * @param keptPercent of the promises whose end has come, rounded down
     */
    record FiguresView(
            String project,
            Optional<String> month,
            String clock,
            long met,
            long late,
            long overdue,
            long open,
            long lifted,
            long voided,
            Optional<Integer> keptPercent,
            Optional<Long> medianSeconds,
            Optional<Long> ninetiethSeconds) {

        static FiguresView of(Figures it) {
            return new FiguresView(
                    it.project(),
                    it.month(),
                    Fields.wordOf(it.clock()),
                    it.met(),
                    it.late(),
                    it.overdue(),
                    it.open(),
                    it.lifted(),
                    it.voided(),
                    it.kept(),
                    it.median().map(Duration::toSeconds),
                    it.ninetieth().map(Duration::toSeconds));
        }
    }

    static StatisticsView of(Statistics it) {
        return new StatisticsView(
                it.range().from().toString(),
                it.range().to().toString(),
                it.at(),
                it.total().stream().map(FiguresView::of).toList(),
                it.months().stream().map(FiguresView::of).toList());
    }
}
