package dev.candor.triage.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:15:42Z");

    @Test
    void isExactAndReadable() {
        var moment = new Moment(NOW.minusSeconds(3 * 3600), NOW);

        assertThat(moment.iso()).isEqualTo("2026-11-22T05:15:42Z");
        assertThat(moment.date()).isEqualTo("22 Nov 2026, 05:15 UTC");
        assertThat(moment.relative()).isEqualTo("3 h ago");
    }

    @Test
    void looksAheadToo() {
        assertThat(new Moment(NOW.plusSeconds(600), NOW).relative()).isEqualTo("in 10 min");
        assertThat(new Moment(NOW.minusSeconds(5), NOW).relative()).isEqualTo("less than a minute ago");
        assertThat(new Moment(NOW.minusSeconds(86_400 * 5), NOW).relative()).isEqualTo("5 d ago");
    }
}
