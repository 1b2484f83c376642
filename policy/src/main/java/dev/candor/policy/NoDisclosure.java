package dev.candor.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** Days on which nothing should go public: users could not update. */
public record NoDisclosure(Set<DayOfWeek> weekdays, Set<LocalDate> days, ZoneId zone) {

    public NoDisclosure {
        if (weekdays.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("One weekday must be left to publish on");
        }
        weekdays = Set.copyOf(weekdays);
        days = Set.copyOf(days);
    }

    /** Whether something may go public then. */
    public boolean allows(Instant instant) {
        var day = LocalDate.ofInstant(instant, zone);
        return !weekdays.contains(day.getDayOfWeek()) && !days.contains(day);
    }

    /** The instant itself where its day is allowed, or else the same time of day on the next day that is. */
    public Instant nextAllowed(Instant instant) {
        return nearestAllowed(instant, 1);
    }

    /** The instant itself where its day is allowed, or else the same time of day on the last day before that is. */
    public Instant previousAllowed(Instant instant) {
        return nearestAllowed(instant, -1);
    }

    private Instant nearestAllowed(Instant instant, int step) {
        var start = instant.atZone(zone);
        var moved = instant;
        for (var days = step; !allows(moved); days += step) {
            moved = start.plusDays(days).toInstant();
        }
        return moved;
    }
}
