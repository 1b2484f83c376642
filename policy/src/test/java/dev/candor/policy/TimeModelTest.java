package dev.candor.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.policy.WorkingTime.Shift;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Holds the calendar against a model that looks at the wall clock minute by minute. */
@Timeout(30)
class TimeModelTest {

    private static final int CASES = 1500;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("Atlantic/Azores"),
            ZoneId.of("UTC"));

    private final Random random = new Random(20261122);

    @Test
    void agreesOnWhenAPromiseIsDue() {
        for (var i = 0; i < CASES; i++) {
            var world = world();
            var length = Duration.ofMinutes(1 + random.nextInt(24 * 60));

            var due = world.time().after(world.start, length);

            assertThat(due).as("case %d: %s after %s", i, length, world).isEqualTo(world.naiveAfter(length));
            assertThat(world.time().between(world.start, due)).as("case %d", i).isEqualTo(length);
        }
    }

    @Test
    void agreesOnHowMuchTimePassed() {
        for (var i = 0; i < CASES; i++) {
            var world = world();
            var end = world.start.plus(Duration.ofMinutes(random.nextInt(5 * 24 * 60)));

            assertThat(world.time().between(world.start, end))
                    .as("case %d: until %s in %s", i, end, world)
                    .isEqualTo(world.naiveBetween(end));
        }
    }

    @Test
    void addsUp() {
        for (var i = 0; i < CASES; i++) {
            var world = world();
            var time = world.time();
            var middle = world.start.plusSeconds(random.nextInt(7 * 24 * 3600));
            var end = middle.plusSeconds(random.nextInt(7 * 24 * 3600));

            assertThat(time.between(world.start, middle).plus(time.between(middle, end)))
                    .as("case %d: %s, %s in %s", i, middle, end, world)
                    .isEqualTo(time.between(world.start, end));
        }
    }

    private World world() {
        var zone = ZONES.get(random.nextInt(ZONES.size()));
        var start = start(zone);
        var near = LocalDate.ofInstant(start, zone);
        var holidays = new HashSet<LocalDate>();
        for (var i = random.nextInt(3); i > 0; i--) {
            holidays.add(near.plusDays(random.nextInt(10)));
        }
        var absences = new ArrayList<Absence>();
        for (var i = random.nextInt(3); i > 0; i--) {
            var from = near.plusDays(random.nextInt(12) - 2);
            absences.add(new Absence(Instant.EPOCH, from, from.plusDays(random.nextInt(4)), "Away"));
        }
        return new World(zone, start, random.nextInt(4) == 0, week(zone, holidays), absences);
    }

    /** Half of them within days of a change of the clocks. */
    private Instant start(ZoneId zone) {
        var anywhere =
                Instant.parse("2016-01-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(14 * 365 * 24 * 60)));
        var change = zone.getRules().nextTransition(anywhere);
        return change == null || random.nextBoolean()
                ? anywhere
                : change.getInstant().minus(Duration.ofMinutes(random.nextInt(3 * 24 * 60) - 120L));
    }

    private WorkingTime week(ZoneId zone, Set<LocalDate> holidays) {
        var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(4) > 0) {
                week.put(day, shifts());
            }
        }
        if (week.isEmpty()) {
            week.put(DayOfWeek.SUNDAY, shifts());
        }
        return new WorkingTime(zone, week, holidays);
    }

    private List<Shift> shifts() {
        var first = random.nextInt(8 * 60);
        var second = first + 1 + random.nextInt(8 * 60);
        var third = second + random.nextInt(4 * 60);
        var last = third + 1 + random.nextInt(24 * 60 - third);
        return random.nextBoolean() ? List.of(shift(first, second)) : List.of(shift(first, second), shift(third, last));
    }

    private static Shift shift(int from, int to) {
        return new Shift(
                LocalTime.ofSecondOfDay(from * 60L),
                to == 24 * 60 ? LocalTime.MIDNIGHT : LocalTime.ofSecondOfDay(to * 60L));
    }

    /** One case: a start, and a team's week; or no week, and only the absences count. */
    private record World(ZoneId zone, Instant start, boolean allDay, WorkingTime week, List<Absence> absences) {

        TeamTime time() {
            return allDay
                    ? new TeamTime(zone, _ -> List.of(Shift.WHOLE_DAY)).without(absences)
                    : new TeamTime(zone, week::on).without(absences);
        }

        Instant naiveAfter(Duration length) {
            var counted = Duration.ZERO;
            var minute = start;
            while (true) {
                if (passesIn(minute)) {
                    counted = counted.plus(MINUTE);
                }
                minute = minute.plus(MINUTE);
                if (counted.equals(length)) {
                    return minute;
                }
            }
        }

        Duration naiveBetween(Instant end) {
            var counted = Duration.ZERO;
            for (var minute = start; minute.isBefore(end); minute = minute.plus(MINUTE)) {
                if (passesIn(minute)) {
                    counted = counted.plus(MINUTE);
                }
            }
            return counted;
        }

        private boolean passesIn(Instant minute) {
            var wall = LocalDateTime.ofInstant(minute, zone);
            var day = wall.toLocalDate();
            for (var absence : absences) {
                if (!day.isBefore(absence.from()) && !day.isAfter(absence.to())) {
                    return false;
                }
            }
            if (allDay) {
                return true;
            }
            if (week.holidays().contains(day)) {
                return false;
            }
            for (var shift : week.week().getOrDefault(day.getDayOfWeek(), List.of())) {
                var now = wall.toLocalTime();
                if (!now.isBefore(shift.from())
                        && (shift.to().equals(LocalTime.MIDNIGHT) || now.isBefore(shift.to()))) {
                    return true;
                }
            }
            return false;
        }
    }
}
