package dev.candor.policy;

import static java.util.stream.Collectors.toSet;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** Reads what a project offers and takes for an embargo: a length of time, or a group of keys. */
final class EmbargoReading {

    private static final Duration USUAL = Duration.ofDays(90);
    private static final String TERMS = "Tell nobody who is not let in on the case before the embargo ends.";

    private final Problems problems;
    private final ZoneId zone;

    /** Days are those of the team's zone, unless the file names another. */
    EmbargoReading(Problems problems, Optional<WorkingTime> workingTime) {
        this.problems = problems;
        this.zone = workingTime.map(WorkingTime::zone).orElse(ZoneOffset.UTC);
    }

    /** {@code former}: the length as older files say it, under clocks. */
    EmbargoTerms read(Section top, Optional<Placed<Duration>> former) {
        former.filter(_ -> top.has("embargo"))
                .ifPresent(it -> problems.add(
                        it.place(), "the embargo has a part of its own", "drop this key, and write embargo.default"));
        if (!top.isGroup("embargo")) {
            return terms(top.optional("embargo", Grammar::duration).or(() -> former));
        }
        return top.optionalSection("embargo").map(this::read).orElseGet(() -> terms(former));
    }

    private EmbargoTerms read(Section section) {
        var length = section.optional("default", Grammar::duration, USUAL);
        var longest = section.optional("longest", Grammar::duration);
        var noDisclosure = section.optionalSection("noDisclosure").map(this::noDisclosure);
        var terms = section.optional("terms", Grammar::markdown);
        section.refuseUnknownKeys();
        longest.filter(it -> length.filter(usual -> it.value().compareTo(usual.value()) < 0)
                        .isPresent())
                .ifPresent(it -> problems.add(
                        it.place(), "the longest embargo is shorter than the default", "write at least the default"));
        return new EmbargoTerms(
                length.map(Placed::value).orElse(USUAL),
                longest.map(Placed::value),
                noDisclosure.orElseGet(this::anyDay),
                terms.map(Placed::value).orElse(TERMS));
    }

    private EmbargoTerms terms(Optional<Placed<Duration>> length) {
        return new EmbargoTerms(length.map(Placed::value).orElse(USUAL), Optional.empty(), anyDay(), TERMS);
    }

    private NoDisclosure anyDay() {
        return new NoDisclosure(Set.of(), Set.of(), zone);
    }

    private NoDisclosure noDisclosure(Section section) {
        var weekdays = section.oneOrMore("weekdays", CalendarGrammar::weekday);
        var days = section.oneOrMore("days", Grammar::day);
        var named = section.optional("zone", CalendarGrammar::zone, zone);
        section.refuseUnknownKeys();
        problems.refuseTwice(weekdays, DayOfWeek::name);
        problems.refuseTwice(days, LocalDate::toString);
        var all = weekdays.stream().map(Placed::value).collect(toSet());
        if (all.size() == DayOfWeek.values().length) {
            problems.add(section.place(), "no weekday is left to publish on", "leave one out");
            return anyDay();
        }
        return new NoDisclosure(
                all,
                days.stream().map(Placed::value).collect(toSet()),
                named.map(Placed::value).orElse(zone));
    }
}
