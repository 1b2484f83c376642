package dev.candor.notify.format.ghsa;

import static dev.candor.notify.delivery.Advisories.inTwoLines;
import static dev.candor.notify.delivery.Advisories.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.notify.format.Json;
import org.junit.jupiter.api.Test;

class GhsaFormatTest {

    private final GhsaFormat format = new GhsaFormat();

    @Test
    void givesEachLineItsRangeAndItsPatchedVersion() {
        var text = format.render(published(inTwoLines("EXPRESS-2026-0042")));

        var ghsa = Json.read(text);
        assertThat(format.problems(text)).isEmpty();
        assertThat(ghsa.path("vulnerabilities"))
                .hasToString("[{\"package\":{\"ecosystem\":\"npm\",\"name\":\"express\"},"
                        + "\"vulnerable_version_range\":\">= 4.0.0, < 4.20.0\",\"patched_versions\":\"4.20.0\"},"
                        + "{\"package\":{\"ecosystem\":\"npm\",\"name\":\"express\"},"
                        + "\"vulnerable_version_range\":\">= 5.0.0, < 5.0.1\",\"patched_versions\":\"5.0.1\"}]");
        assertThat(ghsa.path("cve_id").asText()).isEqualTo("CVE-2026-12345");
    }

    @Test
    void givesAVectorAndNoRatingBesideIt() {
        var ghsa = Json.read(format.render(published(inTwoLines("EXPRESS-2026-0042"))));

        assertThat(ghsa.path("cvss_vector_string").asText()).startsWith("CVSS:3.1/");
        assertThat(ghsa.has("severity")).isFalse();
    }
}
