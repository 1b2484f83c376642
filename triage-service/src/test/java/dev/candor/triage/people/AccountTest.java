package dev.candor.triage.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    @ParameterizedTest
    @ValueSource(strings = {"lead", "grace.hopper", "a", "x-1_2"})
    void mayHaveAPlainName(String name) {
        assertThat(Account.mayBeNamed(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Grace", "1st", "a b", "reporter", "intake", "triage", "notify", "nobody", "a/b", "é", "<b>"
            })
    void hasNoNameThatMisleads(String name) {
        assertThat(Account.mayBeNamed(name)).isFalse();
    }
}
