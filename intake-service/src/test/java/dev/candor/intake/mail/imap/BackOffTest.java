package dev.candor.intake.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void doublesEachPauseUpToTheLongest() {
        var backOff = new BackOff(SECOND, MINUTE);

        assertThat(backOff.next()).isEqualTo(SECOND);
        assertThat(backOff.next()).isEqualTo(SECOND.multipliedBy(2));
        assertThat(backOff.next()).isEqualTo(SECOND.multipliedBy(4));
        assertThat(BackOff.after(1000, SECOND, MINUTE)).isEqualTo(MINUTE);
    }

    @Test
    void beginsAgainAfterASuccess() {
        var backOff = new BackOff(SECOND, MINUTE);
        backOff.next();
        backOff.next();

        backOff.reset();

        assertThat(backOff.next()).isEqualTo(SECOND);
    }

    @Test
    void holdsBackOneMailAndNoOther() {
        var attempts = new Attempts(SECOND, MINUTE);
        attempts.in(1);
        attempts.failed(7, NOW);
        attempts.failed(7, NOW);

        assertThat(attempts.isDue(7, NOW.plusSeconds(1))).isFalse();
        assertThat(attempts.isDue(7, NOW.plusSeconds(2))).isTrue();
        assertThat(attempts.isDue(8, NOW)).isTrue();
        assertThat(attempts.waiting()).isEqualTo(1);
        attempts.taken(7);
        assertThat(attempts.waiting()).isZero();
    }

    @Test
    void forgetsMailsWhenTheirNumbersMeanNothingAnyMore() {
        var attempts = new Attempts(SECOND, MINUTE);
        attempts.in(1);
        attempts.failed(7, NOW);

        attempts.in(2);

        assertThat(attempts.isDue(7, NOW)).isTrue();
    }
}
