package dev.candor.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLengthTest {

    @Test
    void travelsWholeUpTo32KiB() {
        assertThat(TextLength.travelsWhole("a".repeat(32 * 1024))).isTrue();
        assertThat(TextLength.travelsWhole("a".repeat(32 * 1024 + 1))).isFalse();
    }

    @Test
    void countsWhatStandsInTheEventAndNotTheCharacters() {
        assertThat(TextLength.travelsWhole("\u0001".repeat(32 * 1024 / 6 + 1))).isFalse();
        assertThat(TextLength.travelsWhole("\"".repeat(16 * 1024 + 1))).isFalse();
        assertThat(TextLength.travelsWhole("é".repeat(16 * 1024 + 1))).isFalse();
        assertThat(TextLength.travelsWhole("😀".repeat(8 * 1024))).isTrue();
    }

    @Test
    void neverCutsACharacterInTwo() {
        var text = "a" + "😀".repeat(10_000);

        var beginning = TextLength.beginning(text);

        assertThat(beginning).isEqualTo("a" + "😀".repeat(2047));
    }
}
