package dev.candor.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** Days on which nothing should go public: users could not update. */
public record NoDisclosure(Set<DayOfWeek> weekdays, Set<LocalDate> days, ZoneId zone) {

    public NoDisclosure {
        weekdays = Set.copyOf(weekdays);
        days = Set.copyOf(days);
    }
}
