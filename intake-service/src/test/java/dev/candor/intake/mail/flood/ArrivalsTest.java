package dev.candor.intake.mail.flood;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final FloodConfig MOST = new Limits();

    @Test
    void areAFloodOnlyAboveALimit() {
        assertThat(new Arrivals(2, 4, 8).areMany(MOST)).isFalse();
        assertThat(new Arrivals(3, 3, 3).areMany(MOST)).isTrue();
        assertThat(new Arrivals(1, 5, 5).areMany(MOST)).isTrue();
        assertThat(new Arrivals(1, 1, 9).areMany(MOST)).isTrue();
    }

    private static final class Limits implements FloodConfig {

        @Override
        public int perAuthor() {
            return 2;
        }

        @Override
        public int perDomain() {
            return 4;
        }

        @Override
        public int perProject() {
            return 8;
        }
    }
}
