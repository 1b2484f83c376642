package dev.candor.triage.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.triage.access.NewPassword.Refused;
import dev.candor.triage.people.PasswordHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewPasswordTest {

    private static final PasswordHash KNOWN = PasswordHash.of("one-time word", 1_000);

    @Test
    void isTakenWhenItIsLongAndTypedTwice() {
        assertThat(new NewPassword("lead", "one-time word", "a lake in winter", "a lake in winter").check(KNOWN))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "wrong word, a lake in winter, a lake in winter, current",
        "one-time word, short, short, chosen",
        "one-time word, one-time word, one-time word, chosen",
        "one-time word, leadleadlead, leadleadlead, chosen",
        "one-time word, aaaaaaaaaaaaaaaa, aaaaaaaaaaaaaaaa, chosen",
        "one-time word, a lake in winter, a lake in summer, again",
    })
    void isRefusedAtTheFieldAtFault(String current, String chosen, String again, String field) {
        assertThat(new NewPassword("lead", current, chosen, again).check(KNOWN))
                .map(Refused::field)
                .contains(field);
    }
}
