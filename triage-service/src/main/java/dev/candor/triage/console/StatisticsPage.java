package dev.candor.triage.console;

import dev.candor.triage.evidence.ClockWords;
import dev.candor.triage.evidence.Length;
import dev.candor.triage.statistics.Figures;
import dev.candor.triage.statistics.Statistics;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the promises of some projects are kept.
 *
 * @param fault what was wrong with what was typed; empty otherwise
 */
record StatisticsPage(
        Filter filter, String from, String to, Moment at, String fault, List<String> projects, List<Project> figures) {

    /** What was asked for, as it was typed. */
    record Filter(String project, String from, String to) {}

    /** The figures of one project. */
    record Project(String name, List<Row> total, List<Row> months) {}

    /**
     * One line of figures.
     *
     * @param kept of a hundred; nothing where no promise has come to its end
     */
    record Row(
            String month,
            String clock,
            List<Integer> kept,
            long met,
            long late,
            long overdue,
            long open,
            long lifted,
            long voided,
            String median,
            String ninetieth) {

        static Row of(Figures it) {
            return new Row(
                    it.month().orElse(""),
                    ClockWords.noun(it.clock()),
                    it.kept().stream().toList(),
                    it.met(),
                    it.late(),
                    it.overdue(),
                    it.open(),
                    it.lifted(),
                    it.voided(),
                    words(it.median()),
                    words(it.ninetieth()));
        }

        private static String words(Optional<Duration> time) {
            return time.map(Length::words).orElse("");
        }
    }

    static StatisticsPage of(Statistics it, List<String> asked, List<String> projects, Filter typed, String fault) {
        return new StatisticsPage(
                typed,
                it.range().from().toString(),
                it.range().to().toString(),
                new Moment(it.at(), it.at()),
                fault,
                projects,
                asked.stream()
                        .map(name -> new Project(name, rows(name, it.total()), rows(name, it.months())))
                        .toList());
    }

    private static List<Row> rows(String project, List<Figures> figures) {
        return figures.stream()
                .filter(it -> it.project().equals(project))
                .sorted(Comparator.comparing((Figures it) -> it.month().orElse(""))
                        .reversed()
                        .thenComparing(Figures::clock))
                .map(Row::of)
                .toList();
    }
}
