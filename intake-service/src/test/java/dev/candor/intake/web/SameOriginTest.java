package dev.candor.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F7 */
class SameOriginTest {

    private static final SameOrigin RULE =
            new SameOrigin(URI.create("https://security.example"), URI.create("http://127.0.0.1:8081/"));

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void allowsOurOwnPages(String fetchSite) {
        assertThat(RULE.allows(Optional.of(fetchSite), Optional.of("null"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void refusesOtherSites(String fetchSite) {
        assertThat(RULE.allows(Optional.of(fetchSite), Optional.empty())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://security.example", "http://127.0.0.1:8081"})
    void allowsOurOwnOriginWhereABrowserIsOld(String origin) {
        assertThat(RULE.allows(Optional.empty(), Optional.of(origin))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://security.example",
                "https://security.example.evil.example"
            })
    void refusesOtherOrigins(String origin) {
        assertThat(RULE.allows(Optional.empty(), Optional.of(origin))).isFalse();
    }

    @Test
    void allowsAClientThatIsNoBrowser() {
        assertThat(RULE.allows(Optional.empty(), Optional.empty())).isTrue();
    }
}
