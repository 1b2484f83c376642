package dev.candor.triage.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.triage.access.SlowDown.Tries;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlowDownTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final SlowDown SLOW_DOWN = new SlowDown(5, Duration.ofMinutes(15));

    @Test
    void letsTheFirstTriesThroughAtOnce() {
        assertThat(SLOW_DOWN.allows(new Tries(4, NOW), NOW)).isTrue();
    }

    @Test
    void makesEachFurtherTryWaitTwiceAsLong() {
        assertThat(SLOW_DOWN.allows(new Tries(5, NOW), NOW)).isFalse();
        assertThat(SLOW_DOWN.allows(new Tries(5, NOW), NOW.plusSeconds(1))).isTrue();
        assertThat(SLOW_DOWN.allows(new Tries(8, NOW), NOW.plusSeconds(7))).isFalse();
        assertThat(SLOW_DOWN.allows(new Tries(8, NOW), NOW.plusSeconds(8))).isTrue();
    }

    @Test
    void neverLocksSomebodyOutForGood() {
        assertThat(SLOW_DOWN.allows(new Tries(1_000_000, NOW), NOW.plus(Duration.ofMinutes(15))))
                .isTrue();
    }

    @Test
    void forgivesAfterAnHour() {
        var later = NOW.plus(Duration.ofHours(1));

        assertThat(new Tries(9, NOW).oneMoreAt(later)).isEqualTo(new Tries(1, later));
    }

    @Test
    void neverCountsBelowNothing() {
        assertThat(new Tries(0, NOW).oneLess().count()).isZero();
    }
}
