package dev.candor.triage.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.triage.console.Promise.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromiseTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-22T08:00:00Z");
    private static final Optional<Instant> DUE = Optional.of(RECEIVED.plus(Duration.ofHours(48)));

    @Test
    void saysHowLongTheAnswerTook() {
        var promise = promise(Optional.of(RECEIVED.plus(Duration.ofHours(3))), RECEIVED.plus(Duration.ofDays(9)));

        assertThat(promise).isEqualTo(new Promise("acknowledged in 3 h of 48 h", Standing.KEPT));
    }

    @Test
    void saysThatTheAnswerCameLate() {
        var promise = promise(Optional.of(RECEIVED.plus(Duration.ofHours(50))), RECEIVED.plus(Duration.ofDays(9)));

        assertThat(promise).isEqualTo(new Promise("acknowledged late, in 50 h of 48 h", Standing.BROKEN));
    }

    @Test
    void saysHowLongThereIsStill() {
        assertThat(promise(Optional.empty(), RECEIVED.plus(Duration.ofHours(5))))
                .isEqualTo(new Promise("acknowledgement due in 43 h", Standing.OPEN));
        assertThat(promise(Optional.empty(), RECEIVED.plus(Duration.ofHours(40))))
                .isEqualTo(new Promise("acknowledgement due in 8 h", Standing.SOON));
    }

    @Test
    void saysThatItIsBroken() {
        assertThat(promise(Optional.empty(), RECEIVED.plus(Duration.ofHours(50))))
                .isEqualTo(new Promise("acknowledgement overdue by 2 h", Standing.BROKEN));
    }

    @Test
    void isNoneWhereNobodyWaits() {
        assertThat(Promise.of(RECEIVED, Optional.empty(), Optional.empty(), RECEIVED)
                        .standing())
                .isEqualTo(Standing.NONE);
    }

    private static Promise promise(Optional<Instant> kept, Instant now) {
        return Promise.of(RECEIVED, DUE, kept, now);
    }
}
