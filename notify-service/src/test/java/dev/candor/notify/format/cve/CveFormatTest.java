package dev.candor.notify.format.cve;

import static dev.candor.notify.delivery.Advisories.fixed;
import static dev.candor.notify.delivery.Advisories.inTwoLines;
import static dev.candor.notify.delivery.Advisories.published;
import static dev.candor.notify.delivery.Advisories.with;
import static dev.candor.notify.delivery.Advisories.withCve;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.events.Advisory;
import dev.candor.events.Advisory.CveAssigner;
import dev.candor.events.Advisory.Particulars;
import dev.candor.events.Advisory.Weakness;
import dev.candor.events.Advisory.Withdrawal;
import dev.candor.notify.format.Formats;
import dev.candor.notify.format.GeneratedAdvisories;
import dev.candor.notify.format.Json;
import dev.candor.notify.format.SharedData;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CveFormatTest {

    private static final String OURS = GeneratedAdvisories.ORGANISATION;
    private static final String OTHER = "a0819718-46f1-4df5-94e2-005712e83aaa";

    private final CveFormat format = new CveFormat(new Formats.Config(Optional.of(OURS)));

    @Test
    void writesOnlyWhatItsOwnAuthorityGave() {
        var withoutAuthority = new CveFormat(new Formats.Config(Optional.empty()));

        assertThat(format.tells(published(by(OURS)))).isTrue();
        assertThat(format.tells(published(by(OTHER)))).isFalse();
        assertThat(format.tells(published(inTwoLines("EXPRESS-2026-0042")))).isFalse();
        assertThat(withoutAuthority.tells(published(by(OURS)))).isFalse();
    }

    @Test
    void saysOfARealRecordWhatItsAuthorsSaid() throws IOException {
        var theirs = Json.read(SharedData.text("express-golden/CVE-2024-43796.json"));
        var lines = List.of(fixed("4.x", "0", "4.20.0"), fixed("5.x", "5.0.0-alpha.1", "5.0.0"));

        var ours = record(withCve(with(by(OURS), lines), "CVE-2024-43796"));

        for (var same : List.of("/dataType", "/cveMetadata/cveId", "/cveMetadata/state")) {
            assertThat(ours.at(same)).as(same).isEqualTo(theirs.at(same));
        }
        for (var same : List.of("vectorString", "baseSeverity", "version")) {
            var score = "/containers/cna/metrics/0/cvssV3_1/" + same;
            assertThat(ours.at(score)).as(same).isEqualTo(theirs.at(score));
        }
        assertThat(ours.at("/containers/cna/metrics/0/cvssV3_1/baseScore").asDouble())
                .isEqualTo(theirs.at("/containers/cna/metrics/0/cvssV3_1/baseScore")
                        .asDouble());
        assertThat(theirs.at("/containers/cna/affected/0/versions").findValuesAsText("version"))
                .containsExactly("< 4.20.0", ">= 5.0.0-alpha.1, < 5.0.0");
        assertThat(ours.at("/containers/cna/affected/0/versions"))
                .hasToString("[{\"version\":\"0\",\"status\":\"affected\",\"versionType\":\"semver\","
                        + "\"lessThan\":\"4.20.0\"},{\"version\":\"5.0.0-alpha.1\",\"status\":\"affected\","
                        + "\"versionType\":\"semver\",\"lessThan\":\"5.0.0\"}]");
        assertThat(ours.at("/containers/cna/affected/0/packageURL").asText()).isEqualTo("pkg:npm/express");
        assertThat(ours.at("/containers/cna/problemTypes/0/descriptions/0/description")
                        .asText())
                .isEqualTo("CWE-601: Open Redirect");
    }

    @Test
    void rejectsAWithdrawnOne() {
        var particulars = new Particulars(
                Optional.of(new CveAssigner(OURS, Optional.of("example"))),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(new Withdrawal(Instant.parse("2026-12-01T00:00:00Z"), "It is no vulnerability.")));

        var cve = record(inTwoLines("EXPRESS-2026-0042").with(Optional.of(particulars)));

        assertThat(cve.at("/cveMetadata/state").asText()).isEqualTo("REJECTED");
        assertThat(cve.at("/containers/cna/rejectedReasons/0/value").asText()).isEqualTo("It is no vulnerability.");
        assertThat(cve.at("/containers/cna").has("affected")).isFalse();
    }

    private JsonNode record(Advisory advisory) {
        var text = format.render(published(advisory));
        assertThat(format.problems(text)).isEmpty();
        return Json.read(text);
    }

    private static Advisory by(String organisation) {
        return inTwoLines("EXPRESS-2026-0042")
                .with(Optional.of(new Particulars(
                        Optional.of(new CveAssigner(organisation, Optional.empty())),
                        List.of(new Weakness("CWE-601", "Open Redirect")),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty())));
    }
}
