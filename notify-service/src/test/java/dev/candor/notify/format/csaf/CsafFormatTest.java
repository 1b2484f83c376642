package dev.candor.notify.format.csaf;

import static dev.candor.notify.delivery.Advisories.fixed;
import static dev.candor.notify.delivery.Advisories.inTwoLines;
import static dev.candor.notify.delivery.Advisories.open;
import static dev.candor.notify.delivery.Advisories.published;
import static dev.candor.notify.delivery.Advisories.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.events.Advisory;
import dev.candor.events.Advisory.Justification;
import dev.candor.events.Advisory.NotAffected;
import dev.candor.events.Advisory.Particulars;
import dev.candor.events.Advisory.Revision;
import dev.candor.events.Advisory.Weakness;
import dev.candor.events.Advisory.Withdrawal;
import dev.candor.notify.delivery.AdvisoryFormat;
import dev.candor.notify.delivery.FormatProblem;
import dev.candor.notify.format.Json;
import dev.candor.notify.format.Weaknesses;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsafFormatTest {

    private static final String CASE = "EXPRESS-2026-0042";
    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

    private final CsafFormat csaf = new CsafFormat(Weaknesses.UNKNOWN);
    private final VexFormat vex = new VexFormat(Weaknesses.UNKNOWN);

    @Test
    void givesEachLineItsRangeItsFixAndItsRemedy() {
        var document =
                document(csaf, with(inTwoLines(CASE), List.of(fixed("4.x", "0", "4.20.0"), open("5.x", "5.0.0"))));

        assertThat(document.at("/product_tree/branches/0/branches/0/branches").findValuesAsText("name"))
                .contains("vers:npm/<4.20.0", "vers:npm/>=5.0.0", "4.20.0");
        assertThat(document.at("/vulnerabilities/0/product_status"))
                .hasToString("{\"fixed\":[\"CSAFPID-0003\"],\"known_affected\":[\"CSAFPID-0001\",\"CSAFPID-0002\"]}");
        assertThat(document.at("/vulnerabilities/0/remediations").findValuesAsText("category"))
                .containsExactly("vendor_fix", "none_available", "workaround");
        assertThat(document.at("/document/tracking/id").asText()).isEqualTo(CASE);
    }

    @Test
    void saysWhyAPackageIsNotAffected() {
        var notAffected = new NotAffected(
                "pkg:npm/router",
                Optional.of("2.0.0"),
                Justification.VULNERABLE_CODE_NOT_PRESENT,
                "It never held the code.");

        var document = document(vex, inTwoLines(CASE).with(Optional.of(particulars(List.of(), List.of(notAffected)))));

        assertThat(document.at("/vulnerabilities/0/flags/0/label").asText()).isEqualTo("vulnerable_code_not_present");
        assertThat(document.at("/vulnerabilities/0/threats/0/details").asText()).isEqualTo("It never held the code.");
        assertThat(document.at("/vulnerabilities/0/product_status/known_not_affected"))
                .hasSize(1);
        assertThat(document.at("/document/tracking/id").asText()).isEqualTo(CASE + "-VEX");
    }

    @Test
    void keepsEveryPublishedState() {
        var revisions =
                List.of(new Revision(NOW.plusSeconds(60), "A line was forgotten."), new Revision(NOW, "Published."));

        var tracking = document(csaf, inTwoLines(CASE).with(Optional.of(particulars(revisions, List.of()))))
                .at("/document/tracking");

        assertThat(tracking.path("version").asText()).isEqualTo("2");
        assertThat(tracking.path("revision_history").findValuesAsText("summary"))
                .containsExactly("Published.", "A line was forgotten.");
        assertThat(tracking.path("current_release_date").asText()).isEqualTo("2026-11-22T09:31:00Z");
    }

    @Test
    void statesNoProductsOnceItIsWithdrawn() {
        var withdrawn = inTwoLines(CASE)
                .with(Optional.of(new Particulars(
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.of(new Withdrawal(NOW, "It was no vulnerability.")))));

        var document = document(csaf, withdrawn);

        assertThat(document.at("/document/category").asText()).isEqualTo("csaf_base");
        assertThat(document.at("/document/notes/0/text").asText()).isEqualTo("It was no vulnerability.");
        assertThat(document.has("product_tree")).isFalse();
        assertThat(vex.tells(published(withdrawn))).isFalse();
    }

    @Test
    void refusesANameThatTheCatalogueDoesNotHave() {
        var catalogue = new Weaknesses(Map.of("CWE-601", "Open Redirect"));
        var format = new CsafFormat(catalogue);

        assertThat(format.problems(format.render(published(named("Open Redirect")))))
                .isEmpty();
        assertThat(format.problems(format.render(published(named("Something Else")))))
                .containsExactly(new FormatProblem("csaf", "/vulnerabilities/0/cwe/name", "CSAF test 6.1.11"));
    }

    @Test
    void refusesAnAdvisoryThatNothingIsAffectedBy() {
        assertThat(csaf.problems(csaf.render(published(with(inTwoLines(CASE), List.of())))))
                .extracting(FormatProblem::field)
                .contains("/product_tree");
    }

    private static Advisory named(String name) {
        return inTwoLines(CASE)
                .with(Optional.of(new Particulars(
                        Optional.empty(),
                        List.of(new Weakness("CWE-601", name)),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty())));
    }

    private static Particulars particulars(List<Revision> revisions, List<NotAffected> notAffected) {
        return new Particulars(Optional.empty(), List.of(), Optional.empty(), revisions, notAffected, Optional.empty());
    }

    private static JsonNode document(AdvisoryFormat format, Advisory advisory) {
        var text = format.render(published(advisory));
        assertThat(format.problems(text)).isEmpty();
        return Json.read(text);
    }
}
