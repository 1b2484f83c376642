package dev.candor.notify.format.openvex;

import static dev.candor.notify.delivery.Advisories.inTwoLines;
import static dev.candor.notify.delivery.Advisories.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.notify.format.Json;
import org.junit.jupiter.api.Test;

class OpenVexFormatTest {

    private final OpenVexFormat format = new OpenVexFormat();

    @Test
    void namesAffectedRangesAndFixedVersions() {
        var text = format.render(published(inTwoLines("EXPRESS-2026-0042")));

        var statements = Json.read(text).path("statements");
        assertThat(format.problems(text)).isEmpty();
        assertThat(statements.findValuesAsText("status")).containsExactly("affected", "affected", "fixed", "fixed");
        assertThat(statements.findValuesAsText("@id"))
                .containsExactly(
                        "pkg:npm/express?vers=vers:npm%2F%3E%3D4.0.0%7C%3C4.20.0",
                        "pkg:npm/express?vers=vers:npm%2F%3E%3D5.0.0%7C%3C5.0.1",
                        "pkg:npm/express@4.20.0",
                        "pkg:npm/express@5.0.1");
        assertThat(statements.findValuesAsText("action_statement"))
                .containsExactly("Update to version 4.20.0.", "Update to version 5.0.1.");
    }
}
