package dev.candor.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.policy.WorkingTime.Shift;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Shift OFFICE = new Shift(LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final Instant ANNOUNCED = Instant.parse("2026-12-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // Friday, 18 December 2026, 16:00 in Berlin: an hour then, and the rest on Monday.
        "2026-12-18T15:00:00Z, PT1H, 2026-12-18T16:00:00Z",
        "2026-12-18T15:00:00Z, PT1M, 2026-12-18T15:01:00Z",
        "2026-12-18T15:00:00Z, PT2H, 2026-12-21T09:00:00Z",
        // Saturday waits for Monday; nothing passes in no time.
        "2026-12-19T12:00:00Z, PT8H, 2026-12-21T16:00:00Z",
        "2026-12-19T12:00:00Z, PT0S, 2026-12-19T12:00:00Z",
        // Thursday, 24 December: Friday is a holiday.
        "2026-12-24T15:59:30Z, PT1M, 2026-12-28T08:00:30Z"
    })
    void passesInWorkingHoursOnly(Instant start, Duration length, Instant due) {
        var time = office(LocalDate.of(2026, 12, 25));

        assertThat(time.after(start, length)).isEqualTo(due);
        assertThat(time.between(start, due)).isEqualTo(length);
    }

    @Test
    void runsUntilMidnightWhereAShiftDoes() {
        var late = team(BERLIN, new Shift(LocalTime.of(22, 0), LocalTime.MIDNIGHT));

        assertThat(late.after(Instant.parse("2026-06-01T20:00:00Z"), Duration.ofHours(3)))
                .isEqualTo(Instant.parse("2026-06-02T21:00:00Z"));
    }

    @Test
    void losesTheHourThatADayDoesNotHave() {
        var night = team(BERLIN, new Shift(LocalTime.of(1, 0), LocalTime.of(5, 0)));

        assertThat(night.between(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z")))
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void countsTwiceTheHourThatADayHasTwice() {
        var night = team(BERLIN, new Shift(LocalTime.of(1, 0), LocalTime.of(5, 0)));

        assertThat(night.between(Instant.parse("2026-10-24T22:00:00Z"), Instant.parse("2026-10-25T23:00:00Z")))
                .isEqualTo(Duration.ofHours(5));
    }

    @Test
    void countsWhatTheWallShowsWhereAShiftStartsInTheRepeatedHour() {
        var night = team(BERLIN, new Shift(LocalTime.of(2, 30), LocalTime.of(5, 0)));

        // 02:30 to 03:00 twice, then 03:00 to 05:00.
        assertThat(night.between(Instant.parse("2026-10-24T22:00:00Z"), Instant.parse("2026-10-25T23:00:00Z")))
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void knowsADayThatAZoneLeftOut() {
        var samoa = team(ZoneId.of("Pacific/Apia"), OFFICE);

        // There was no 30 December 2011.
        assertThat(samoa.after(Instant.parse("2011-12-30T03:00:00Z"), Duration.ofHours(2)))
                .isEqualTo(Instant.parse("2011-12-30T21:00:00Z"));
    }

    @Test
    void standsStillOnTheDaysOfAnAbsence() {
        var absence = new Absence(ANNOUNCED, LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 1), "Away");
        var time = office().without(List.of(absence));

        assertThat(time.after(Instant.parse("2026-12-18T15:00:00Z"), Duration.ofHours(2)))
                .isEqualTo(Instant.parse("2027-01-04T09:00:00Z"));
    }

    @Test
    void hasNoTimeBackwards() {
        var time = office();

        assertThat(time.between(Instant.parse("2026-12-18T15:00:00Z"), Instant.parse("2026-12-18T14:00:00Z")))
                .isZero();
    }

    @Test
    void needsAnHourOfWork() {
        assertThatThrownBy(() -> new WorkingTime(BERLIN, Map.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TeamTime office(LocalDate... holidays) {
        var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day, List.of(OFFICE));
            }
        }
        return new TeamTime(BERLIN, new WorkingTime(BERLIN, week, Set.of(holidays))::on);
    }

    private static TeamTime team(ZoneId zone, Shift everyDay) {
        return new TeamTime(zone, _ -> List.of(everyDay));
    }
}
