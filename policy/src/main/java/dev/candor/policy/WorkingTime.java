package dev.candor.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When the team works: hours of each weekday in a time zone, without the holidays. A day that is missing is free. */
public record WorkingTime(ZoneId zone, Map<DayOfWeek, List<Shift>> week, Set<LocalDate> holidays) {

    public WorkingTime {
        week = Map.copyOf(week);
        holidays = Set.copyOf(holidays);
    }

    /** Hours of one day, from one (inclusive) to another (exclusive) on the wall clock. */
    public record Shift(LocalTime from, LocalTime to) {}
}
