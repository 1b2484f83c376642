package dev.candor.policy;

import static dev.candor.policy.PolicyTexts.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    private final Policy policy = PolicyFile.parse("acme.yaml", VALID);

    @Test
    void knowsItsReleaseLinesByName() {
        assertThat(policy.releaseLine("4.x"))
                .get()
                .extracting(ReleaseLine::before)
                .isEqualTo("5.0.0");
        assertThat(policy.releaseLine("6.x")).isEmpty();
    }

    @Test
    void knowsTheReleaseLinesOfAPackage() {
        assertThat(policy.releaseLinesOf("pkg:npm/acme"))
                .extracting(ReleaseLine::name)
                .containsExactly("4.x", "5.x");
        assertThat(policy.releaseLinesOf("pkg:npm/%40acme/tools")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "list@lists.acme.example, true",
        "LIST@Lists.acme.example, true",
        "list+tag@lists.acme.example, true",
        "news@lists.acme.example, true",
        "security@acme.example, false",
        "reporter@home.example, false",
        "not an address, false"
    })
    void knowsWhichAddressesAreMailingLists(String address, boolean list) {
        assertThat(policy.isMailingList(address)).isEqualTo(list);
    }
}
