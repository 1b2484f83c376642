package dev.candor.triage.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void fitsItsPasswordAlone() {
        var hash = PasswordHash.of("correct horse battery", 1_000);

        assertThat(hash.matches("correct horse battery")).isTrue();
        assertThat(hash.matches("correct horse batterz")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    @Test
    void differsForTheSamePassword() {
        assertThat(PasswordHash.of("correct horse battery", 1_000).value())
                .isNotEqualTo(PasswordHash.of("correct horse battery", 1_000).value());
    }

    @Test
    void ofNobodyFitsNothing() {
        assertThat(PasswordHash.ofNobody(1_000).matches("")).isFalse();
    }

    @Test
    void doesNotTakeALongerTextForItsBeginning() {
        var longest = "a".repeat(256);

        assertThat(PasswordHash.of(longest, 1_000).matches(longest)).isTrue();
        assertThat(PasswordHash.of(longest, 1_000).matches(longest + "b")).isFalse();
    }

    @Test
    void showsNothingInALog() {
        assertThat(PasswordHash.of("correct horse battery", 1_000)).hasToString("pbkdf2-sha512");
    }
}
