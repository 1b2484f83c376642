package dev.candor.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: b", "a\nBcc: b", "a\rBcc: b", "a\u2028Bcc: b", "a\u0000Bcc: b", "a\u202eBcc: b"})
    void makesOneLineOfAnything(String text) {
        assertThat(Plain.line(text, 100)).isEqualTo("a Bcc: b");
    }

    @Test
    void cutsALineWithoutCuttingACharacterInHalf() {
        assertThat(Plain.line("😀😀😀😀", 3)).isEqualTo("😀😀…");
    }

    @Test
    void keepsTheLinesOfAText() {
        assertThat(Plain.text("one\r\ntwo\rthree\tfour\u0007")).isEqualTo("one\ntwo\nthree\tfour");
    }

    @Test
    void replacesHalfACharacter() {
        assertThat(Plain.text("a\ud800b")).isEqualTo("a\ufffdb");
    }

    @Test
    void dropsWhatXmlCannotHold() {
        assertThat(Plain.text("a\ufffe\uffff\u0001b")).isEqualTo("ab");
    }

    @Test
    void keepsJoinedEmoji() {
        assertThat(Plain.line("👩\u200d💻", 10)).isEqualTo("👩\u200d💻");
    }
}
