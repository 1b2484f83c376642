package dev.candor.notify.format.osv;

import static dev.candor.notify.delivery.Advisories.fixed;
import static dev.candor.notify.delivery.Advisories.inTwoLines;
import static dev.candor.notify.delivery.Advisories.open;
import static dev.candor.notify.delivery.Advisories.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.events.Advisory;
import dev.candor.notify.delivery.Advisories;
import dev.candor.notify.format.GoldenAdvisories;
import dev.candor.notify.format.Json;
import dev.candor.notify.format.NpmRange;
import dev.candor.notify.format.SharedData;
import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Advisories that others published: ours mark the same versions. */
class RealAdvisoriesTest {

    private static final String CASE = "EXPRESS-2026-0042";

    @TempDir
    private Path folder;

    @Test
    void markTheVersionsOfEveryNpmAdvisory() throws IOException {
        var records = SharedData.files("nodejs-wg/vuln/npm");

        var wrong = new ArrayList<String>();
        var compared = 0;
        for (var file : records) {
            var range = new NpmRange(Json.read(Files.readString(file))
                    .path("vulnerable_versions")
                    .asText());
            var affected = osv(with(inTwoLines(CASE), range.asReleaseLines()), Advisories.express());
            for (var version : range.versionsToCompare()) {
                compared++;
                if (GoldenAdvisories.isAffected(affected, version) != range.holds(version)) {
                    wrong.add("%s: %s of %s".formatted(file.getFileName(), version, range));
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(records).hasSize(180);
        assertThat(compared).isEqualTo(2049);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GHSA-qw6h-vgh9-j6wx", "GHSA-qwcr-r2fm-qrc7"})
    void markTheVersionsOfExpressAdvisories(String id) throws IOException {
        var theirs = Json.read(SharedData.text("express-golden/%s.json".formatted(id)))
                .path("affected");
        var ranges = GoldenAdvisories.ranges(theirs);

        var ours = osv(with(inTwoLines(CASE), ranges), Advisories.express());

        assertThat(ours).hasSize(1);
        assertThat(ranges)
                .allSatisfy(range -> assertThat(
                                List.of(range.introduced(), range.fixed().orElseThrow()))
                        .filteredOn(it -> !it.equals("0"))
                        .allSatisfy(version -> assertThat(NpmRange.around(version))
                                .allSatisfy(it -> assertThat(GoldenAdvisories.isAffected(ours, it))
                                        .as(it)
                                        .isEqualTo(GoldenAdvisories.isAffected(theirs, it)))));
    }

    @ParameterizedTest
    @CsvSource({
        "1.1.16, true",
        "1.1.17, false",
        "1.9.0, false",
        "2.0.0, true",
        "2.1.2, true",
        "2.1.3, false",
        "3.0.2, true",
        "3.0.3, false",
        "3.1.0, false",
        "4.0.0, true",
        "4.99.0, true",
        "5.0.0, true",
        "5.0.7, true",
        "5.0.8, false",
        "6.0.0, false"
    })
    void flagNoBackportedFix(String version, boolean isAffected) throws IOException {
        var advisory = with(
                inTwoLines(CASE),
                List.of(
                        fixed("5.x", "5.0.0", "5.0.8"),
                        open("4.x", "4.0.0"),
                        fixed("3.x", "3.0.0", "3.0.3"),
                        fixed("2.x", "2.0.0", "2.1.3"),
                        fixed("1.x", "0", "1.1.17")));

        var affected = osv(advisory, linesFrom1To5());

        assertThat(affected.at("/0/ranges/0/events"))
                .hasToString("[{\"introduced\":\"0\"},{\"fixed\":\"1.1.17\"},"
                        + "{\"introduced\":\"2.0.0\"},{\"fixed\":\"2.1.3\"},"
                        + "{\"introduced\":\"3.0.0\"},{\"fixed\":\"3.0.3\"},"
                        + "{\"introduced\":\"4.0.0\"},{\"fixed\":\"5.0.8\"}]");
        assertThat(GoldenAdvisories.isAffected(affected, version)).isEqualTo(isAffected);
    }

    private static JsonNode osv(Advisory advisory, Policy policy) {
        var format = new OsvFormat();
        var text = format.render(Advisories.published(advisory, policy));
        assertThat(format.problems(text)).isEmpty();
        return Json.read(text).path("affected");
    }

    private Policy linesFrom1To5() throws IOException {
        var lines = new StringBuilder("releaseLines:\n");
        for (var major = 1; major <= 5; major++) {
            lines.append("  - {name: %d.x, package: \"pkg:npm/express\", from: %d.0.0, before: %d.0.0}\n"
                    .formatted(major, major == 1 ? 0 : major, major + 1));
        }
        var express =
                Files.readString(Path.of(System.getProperty("candor.home"), "deploy", "policies", "express.yaml"));
        Files.writeString(
                folder.resolve("express.yaml"),
                express.replaceFirst("(?s)releaseLines:.*?(?=\n# How long)", lines.toString()));
        return Policies.readAll(folder).byProject("express").orElseThrow();
    }
}
