package dev.candor.intake.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.policy.Policies;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SecurityTxtTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
    private static final Policies POLICIES =
            Policies.readAll(Path.of(System.getProperty("candor.home"), "deploy", "policies"));

    @Test
    void namesFormAndAddressesInOrderOfPreference() {
        var text = of("https://security.example");

        assertThat(text.lines())
                .containsSubsequence(
                        "Contact: https://security.example/projects/express/report",
                        "Contact: mailto:express-security@lists.openjsf.org",
                        "Policy: https://security.example/projects/express");
    }

    @Test
    void expiresOnceAndWithinTheYear() {
        var text = of("https://security.example");

        assertThat(text.lines().filter(it -> it.startsWith("Expires: ")))
                .containsExactly("Expires: 2027-05-21T00:00:00Z");
    }

    @Test
    void offersNoWebAddressWithoutHttps() {
        var text = of("http://127.0.0.1:8081");

        assertThat(text).doesNotContain("http").contains("Contact: mailto:security@expressjs.com");
    }

    @Test
    void saysWhoIsThankedWhereTheAdvisoriesAreReached() {
        assertThat(of("https://security.example")).contains("Acknowledgments: https://advisories.example/advisories\n");
        assertThat(SecurityTxt.of(POLICIES, URI.create("https://a.example"), URI.create("http://127.0.0.1:8083"), NOW))
                .doesNotContain("Acknowledgments");
    }

    @Test
    void leadsToolsToTheCsafDocuments() {
        assertThat(of("https://security.example"))
                .contains("CSAF: https://advisories.example/.well-known/csaf/provider-metadata.json\n");
    }

    private static String of(String base) {
        return SecurityTxt.of(
                POLICIES,
                URI.create(base),
                URI.create(base.startsWith("https") ? "https://advisories.example" : "http://127.0.0.1:8083"),
                NOW);
    }
}
