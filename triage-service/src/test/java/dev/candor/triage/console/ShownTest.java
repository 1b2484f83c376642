package dev.candor.triage.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** D11. */
class ShownTest {

    @Test
    void leavesOrdinaryWordsAlone() {
        assertThat(Shown.line("prüfung – 日本語 مرحبا 😀.txt")).isEqualTo("prüfung – 日本語 مرحبا 😀.txt");
    }

    @Test
    void spellsOutWhatCannotBeSeen() {
        assertThat(Shown.line("photo\u202Egpj.exe")).isEqualTo("photo[U+202E]gpj.exe");
        assertThat(Shown.line("a\r\nb\u0000c\u001b[31m")).isEqualTo("a[U+000D][U+000A]b[U+0000]c[U+001B][31m");
        assertThat(Shown.line("pay\u200bpal\u2028")).isEqualTo("pay[U+200B]pal[U+2028]");
    }

    @Test
    void leavesTheLinesOfATextAsTheyAre() {
        assertThat(Shown.text("one\r\n\ttwo \u200D three\u202E evil\u0007"))
                .isEqualTo("one\r\n\ttwo \u200D three[U+202E] evil[U+0007]");
    }
}
