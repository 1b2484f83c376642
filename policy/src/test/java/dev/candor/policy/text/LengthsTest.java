package dev.candor.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.policy.Pace;
import dev.candor.policy.Promise;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LengthsTest {

    @Test
    void readAsPoliciesSayThem() {
        assertThat(Lengths.inWords(Duration.ofHours(48))).isEqualTo("48 hours");
        assertThat(Lengths.inWords(Duration.ofDays(7))).isEqualTo("7 days");
        assertThat(Lengths.inWords(Duration.ofHours(1))).isEqualTo("1 hour");
        assertThat(Lengths.inWords(Duration.ofMinutes(90))).isEqualTo("90 minutes");
    }

    @Test
    void sayWhenOnlyWorkCounts() {
        assertThat(Lengths.inWords(new Promise(Duration.ofDays(3), Pace.WORKING_TIME)))
                .isEqualTo("72 working hours");
        assertThat(Lengths.inWords(Promise.wallClock(Duration.ofDays(3)))).isEqualTo("3 days");
    }
}
