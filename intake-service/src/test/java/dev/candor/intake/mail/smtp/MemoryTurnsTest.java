package dev.candor.intake.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MemoryTurnsTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void letsManySmallMailsInAtOnce() throws InterruptedException {
        var turns = new MemoryTurns(10 * MEGABYTE);
        for (int i = 0; i < 40; i++) {
            assertThat(turns.await(8_000, Duration.ZERO)).isPresent();
        }

        assertThat(turns.await(8_000, Duration.ZERO)).isEmpty();
    }

    @Test
    void letsALargeMailInWhenTheOneBeforeIsDone() throws InterruptedException {
        var turns = new MemoryTurns(10 * MEGABYTE);
        try (var first = turns.await(8 * MEGABYTE, Duration.ZERO).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(turns.await(8 * MEGABYTE, Duration.ZERO)).isEmpty();
            assertThat(turns.await(MEGABYTE, Duration.ZERO)).isPresent();
        }

        assertThat(turns.await(8 * MEGABYTE, Duration.ZERO)).isPresent();
    }

    @Test
    void letsAMailInThatIsLargerThanAllOfIt() throws InterruptedException {
        assertThat(new MemoryTurns(MEGABYTE).await(100 * MEGABYTE, Duration.ZERO))
                .isPresent();
    }
}
