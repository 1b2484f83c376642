package dev.candor.triage.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** D17. */
class WantedTest {

    @Test
    void isThePathOfTheAddress() {
        assertThat(Wanted.path("https://desk.example/cases/EXPRESS-2026-0042?a=b"))
                .contains("/cases/EXPRESS-2026-0042?a=b");
    }

    @Test
    void isOnOurOwnSiteWhateverTheCookieNames() {
        assertThat(Wanted.path("https://evil.example/cases")).contains("/cases");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://desk.example//evil.example",
                "javascript:alert(1)",
                "",
                "%%",
                "http://desk.example/sign-in"
            })
    void isNothingWhereThatLeadsAstray(String address) {
        assertThat(Wanted.path(address)).isEmpty();
    }
}
