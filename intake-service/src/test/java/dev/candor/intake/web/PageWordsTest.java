package dev.candor.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PageWordsTest {

    @Test
    void saysPromisesAsPoliciesDo() {
        assertThat(PageWords.inWords(Duration.ofHours(48))).isEqualTo("48 hours");
        assertThat(PageWords.inWords(Duration.ofDays(7))).isEqualTo("7 days");
        assertThat(PageWords.inWords(Duration.ofHours(1))).isEqualTo("1 hour");
        assertThat(PageWords.inWords(Duration.ofMinutes(90))).isEqualTo("90 minutes");
    }

    @Test
    void namesTheZone() {
        assertThat(PageWords.inUtc(Instant.parse("2026-11-24T09:30:00Z")))
                .isEqualTo("Tuesday, 24 November 2026, 09:30 UTC");
    }

    @Test
    void saysSizesShortly() {
        assertThat(PageWords.asSize(1)).isEqualTo("1 byte");
        assertThat(PageWords.asSize(2048)).isEqualTo("2.0 KiB");
        assertThat(PageWords.asSize(10 * 1024 * 1024)).isEqualTo("10.0 MiB");
    }
}
