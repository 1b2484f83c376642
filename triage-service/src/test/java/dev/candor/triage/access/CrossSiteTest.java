package dev.candor.triage.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F7. */
class CrossSiteTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, https://desk.example, true, false",
                "same-origin, -, true, false",
                "same-origin, null, true, false",
                "cross-site, null, true, true",
                "none, -, true, false",
                "-, https://desk.example, true, false",
                "-, -, false, false",
                "-, -, true, true",
                "cross-site, -, true, true",
                "cross-site, https://desk.example, true, true",
                "same-site, https://evil.desk.example, true, true",
                "-, https://evil.example, false, true",
                "-, https://desk.example.evil.example, true, true",
                "-, https://desk.example:8443, true, true",
                "-, http://desk.example, true, true",
                "-, null, true, true",
                "same-origin, https://evil.example, true, true",
            })
    void refusesWhatAnotherSiteSent(String fetchSite, String origin, boolean withCookie, boolean refused) {
        var request = new CrossSite(
                Optional.ofNullable(fetchSite), Optional.ofNullable(origin), "https://desk.example", withCookie);

        assertThat(request.isRefused()).isEqualTo(refused);
    }

    @Test
    void looksOnlyAtWhatChangesSomething() {
        assertThat(CrossSite.changesSomething("GET")).isFalse();
        assertThat(CrossSite.changesSomething("POST")).isTrue();
        assertThat(CrossSite.changesSomething("DELETE")).isTrue();
        assertThat(CrossSite.changesSomething("ANYTHING")).isTrue();
    }
}
