package dev.candor.triage.statistics;

import static dev.candor.triage.casefile.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.triage.casefile.command.Fields;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonthsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void areTheLastTwelveWhereNobodySays() {
        assertThat(read(Map.of())).isEqualTo(new Months(YearMonth.of(2025, 12), YearMonth.of(2026, 11)));
        assertThat(Months.usual(NOW)).isEqualTo(read(Map.of()));
    }

    @Test
    void areTwelveWhereOneOfThemIsGiven() {
        assertThat(read(Map.of("from", "2025-03"))).isEqualTo(new Months(YearMonth.of(2025, 3), YearMonth.of(2026, 2)));
        assertThat(read(Map.of("to", "2026-02"))).isEqualTo(new Months(YearMonth.of(2025, 3), YearMonth.of(2026, 2)));
    }

    @Test
    void holdBothOfTheNamedOnes() {
        var months = read(Map.of("from", "2026-02", "to", "2026-02"));

        assertThat(months.begin()).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(months.end()).isEqualTo("2026-03-01T00:00:00Z");
    }

    @Test
    void areRefusedWhereTheyMakeNoSense() {
        assertInvalid(() -> read(Map.of("from", "2026-13")), "/from");
        assertInvalid(() -> read(Map.of("to", "November")), "/to");
        assertInvalid(() -> read(Map.of("from", "2026-03", "to", "2026-02")), "/to");
        assertInvalid(() -> read(Map.of("from", "2001-01", "to", "2026-02")), "/to");
    }

    private static Months read(Map<String, String> fields) {
        return Fields.read(fields, it -> Months.read(it, NOW));
    }
}
