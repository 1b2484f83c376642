package dev.candor.triage.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionKeyTest {

    private static final byte[] KEY = new byte[32];

    @Test
    void saysTheSameForTheSameWords() {
        assertThat(SessionKey.sign(KEY, "form", "lead", "s1")).isEqualTo(SessionKey.sign(KEY, "form", "lead", "s1"));
    }

    @Test
    void tellsPurposesAndWordsApart() {
        assertThat(SessionKey.sign(KEY, "form", "ab", "c"))
                .isNotEqualTo(SessionKey.sign(KEY, "form", "a", "bc"))
                .isNotEqualTo(SessionKey.sign(KEY, "other", "ab", "c"));
    }
}
