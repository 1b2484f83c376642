package dev.candor.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoDisclosureTest {

    private final NoDisclosure weekends = new NoDisclosure(
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            Set.of(LocalDate.of(2026, 12, 25)),
            ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        // A Tuesday stays.
        "2026-12-22T12:00:00Z, 2026-12-22T12:00:00Z, 2026-12-22T12:00:00Z",
        // A Saturday: to Monday, or back past the holiday to Thursday.
        "2026-12-26T12:00:00Z, 2026-12-28T12:00:00Z, 2026-12-24T12:00:00Z",
        // Friday 23:30 UTC is Saturday in Berlin.
        "2026-12-04T23:30:00Z, 2026-12-06T23:30:00Z, 2026-12-03T23:30:00Z",
        // The time of day stays where the clocks change: Sunday, 29 March 2026.
        "2026-03-28T12:00:00Z, 2026-03-30T11:00:00Z, 2026-03-27T12:00:00Z"
    })
    void movesToTheNearestAllowedDayAtTheSameTime(Instant instant, Instant next, Instant previous) {
        assertThat(weekends.nextAllowed(instant)).isEqualTo(next);
        assertThat(weekends.previousAllowed(instant)).isEqualTo(previous);
        assertThat(weekends.allows(instant)).isEqualTo(instant.equals(next));
    }

    @Test
    void leavesOneWeekday() {
        assertThatThrownBy(() -> new NoDisclosure(EnumSet.allOf(DayOfWeek.class), Set.of(), ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
