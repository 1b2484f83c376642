package dev.candor.triage.casefile.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @Test
    void namesTheSequenceThatWasSeen() {
        assertThat(ETags.expected(Optional.of("\"42\""))).contains(42L);
    }

    @Test
    void asksForNothingWithoutATag() {
        assertThat(ETags.expected(Optional.empty())).isEmpty();
        assertThat(ETags.expected(Optional.of("*"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "W/\"42\"", "\"abc\"", "\"1\", \"2\"", "\"99999999999999999999\""})
    void neverFitsWhereTheTagIsNotOurs(String tag) {
        assertThat(ETags.expected(Optional.of(tag))).contains(-1L);
    }
}
