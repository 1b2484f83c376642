package dev.candor.triage.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.triage.casefile.board.NextDue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DueViewTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void saysWhichClockIsDueFirst() {
        assertThat(due("acknowledgement", 20, "on-time")).isEqualTo(new DueView("acknowledgement due in 20 h", "open"));
        assertThat(due("detailed-answer", 4, "in-danger")).isEqualTo(new DueView("detailed answer due in 4 h", "soon"));
        assertThat(due("need-info", -30, "overdue")).isEqualTo(new DueView("need info overdue by 30 h", "broken"));
        assertThat(DueView.of(Optional.empty(), NOW)).isEqualTo(new DueView("nothing is due", "none"));
    }

    private static DueView due(String clock, int hours, String standing) {
        return DueView.of(Optional.of(new NextDue(clock, NOW.plus(Duration.ofHours(hours)), standing)), NOW);
    }
}
