package dev.candor.policy;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import dev.candor.policy.WorkingTime.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads when a team works, and when it is away. */
final class CalendarReading {

    private static final int LONGEST_ABSENCE = 366;

    private final Problems problems;

    CalendarReading(Problems problems) {
        this.problems = problems;
    }

    Optional<WorkingTime> workingTime(Section section) {
        var zone = section.required("zone", CalendarGrammar::zone);
        var week = section.requiredSection("week").map(this::week).orElse(Map.of());
        var holidays = section.optionalTexts("holidays", Grammar::day);
        problems.refuseTwice(holidays, LocalDate::toString);
        section.refuseUnknownKeys();
        return zone.isEmpty() || week.isEmpty()
                ? Optional.empty()
                : Optional.of(new WorkingTime(
                        zone.get().value(),
                        week,
                        holidays.stream().map(Placed::value).collect(toSet())));
    }

    private Map<DayOfWeek, List<Shift>> week(Section section) {
        var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        var written = false;
        for (var i = 0; i < CalendarGrammar.WEEKDAYS.size(); i++) {
            var key = CalendarGrammar.WEEKDAYS.get(i);
            written |= section.has(key);
            var shifts = section.oneOrMore(key, CalendarGrammar::shift);
            refuseOverlaps(shifts);
            if (!shifts.isEmpty()) {
                week.put(
                        DayOfWeek.of(i + 1),
                        shifts.stream()
                                .map(Placed::value)
                                .sorted(comparing(Shift::from))
                                .toList());
            }
        }
        section.refuseUnknownKeys();
        if (!written) {
            problems.add(section.place(), "the team never works", "write the hours of a day, such as mon: 09:00-17:00");
        }
        return week;
    }

    private void refuseOverlaps(List<Placed<Shift>> shifts) {
        for (var i = 0; i < shifts.size(); i++) {
            for (var earlier : shifts.subList(0, i)) {
                if (shifts.get(i).value().overlaps(earlier.value())) {
                    problems.add(
                            shifts.get(i).place(),
                            "the shifts %s and %s share hours"
                                    .formatted(earlier.value(), shifts.get(i).value()),
                            "let one end before the other starts");
                }
            }
        }
    }

    List<Absence> absences(Section top) {
        var read = new ArrayList<Absence>();
        for (var section : top.optionalSections("absences")) {
            var announced = section.required("announced", CalendarGrammar::instant);
            var from = section.required("from", Grammar::day);
            var to = section.required("to", Grammar::day);
            var notice = section.required("notice", Grammar::sentence);
            section.refuseUnknownKeys();
            if (announced.isPresent() && from.isPresent() && to.isPresent() && notice.isPresent()) {
                var absence = new Absence(
                        announced.get().value(),
                        from.get().value(),
                        to.get().value(),
                        notice.get().value());
                check(absence, announced.get().place(), to.get().place());
                read.add(absence);
            }
        }
        return read;
    }

    private void check(Absence absence, Place announced, Place to) {
        if (absence.to().isBefore(absence.from())) {
            problems.add(
                    to, "the last day %s is before the first".formatted(absence.to()), "write a day from its first on");
            return;
        }
        if (ChronoUnit.DAYS.between(absence.from(), absence.to()) >= LONGEST_ABSENCE) {
            problems.add(to, "this absence is longer than a year", "let the clocks run again earlier");
        }
        if (LocalDate.ofInstant(absence.announced(), ZoneOffset.UTC).isAfter(absence.to())) {
            problems.add(
                    announced,
                    "the absence is over when it is announced, so it would stop no clock",
                    "announce it earlier, or leave it out");
        }
    }
}
