package dev.candor.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When the team works: hours of each weekday in a time zone, without the holidays. A day that is missing is free. */
public record WorkingTime(ZoneId zone, Map<DayOfWeek, List<Shift>> week, Set<LocalDate> holidays) {

    public WorkingTime {
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("A team must work at some hour of the week");
        }
        week = Map.copyOf(week);
        holidays = Set.copyOf(holidays);
    }

    /** The hours of this day; none on a holiday. */
    List<Shift> on(LocalDate day) {
        return holidays.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /** How much time a week without holidays holds. */
    Duration weekly() {
        return week.values().stream().flatMap(List::stream).map(Shift::length).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Hours of one day on the wall clock.
     *
     * @param from inclusive
     * @param to exclusive; midnight is the end of the day
     */
    public record Shift(LocalTime from, LocalTime to) {

        static final Shift WHOLE_DAY = new Shift(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        LocalDateTime startsOn(LocalDate day) {
            return day.atTime(from);
        }

        LocalDateTime endsOn(LocalDate day) {
            return endsWithDay() ? day.plusDays(1).atStartOfDay() : day.atTime(to);
        }

        boolean overlaps(Shift other) {
            return (endsWithDay() || other.from.isBefore(to)) && (other.endsWithDay() || from.isBefore(other.to));
        }

        private Duration length() {
            return Duration.between(startsOn(LocalDate.EPOCH), endsOn(LocalDate.EPOCH));
        }

        private boolean endsWithDay() {
            return to.equals(LocalTime.MIDNIGHT);
        }

        /** As the file writes it. */
        @Override
        public String toString() {
            return from + "-" + (endsWithDay() ? "24:00" : to);
        }
    }
}
