package dev.candor.notify.format.osv;

import static com.networknt.schema.SpecificationVersion.DRAFT_2020_12;
import static dev.candor.notify.delivery.Advisories.fixed;
import static dev.candor.notify.delivery.Advisories.inTwoLines;
import static dev.candor.notify.delivery.Advisories.lastAffected;
import static dev.candor.notify.delivery.Advisories.published;
import static dev.candor.notify.delivery.Advisories.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import dev.candor.events.Advisory;
import dev.candor.events.Advisory.Particulars;
import dev.candor.events.Advisory.Withdrawal;
import dev.candor.notify.delivery.Advisories;
import dev.candor.notify.format.SharedData;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OsvFormatTest {

    private static final String CASE = "EXPRESS-2026-0042";

    static Stream<Advisory> advisories() {
        return Stream.of(
                inTwoLines(CASE),
                with(inTwoLines(CASE), List.of(lastAffected("4.x", "0", "4.19.2"), fixed("5.x", "5.0.0", "5.0.1"))),
                with(inTwoLines(CASE), List.of()),
                Advisories.of(CASE, "<script>alert(1)</script> {it.x} \u0000\u202e😀\ud800"));
    }

    @ParameterizedTest
    @MethodSource("advisories")
    void isValid(Advisory advisory) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(DRAFT_2020_12)
                .getSchema(SharedData.text("osv-schema/validation/schema.json"));

        var errors = schema.validate(new OsvFormat().render(published(advisory)), InputFormat.JSON);

        assertThat(errors).isEmpty();
    }

    @Test
    void saysSinceWhenItIsWithdrawn() throws IOException {
        var at = Advisories.DISCLOSED.plusSeconds(3600);
        var withdrawn = inTwoLines(CASE)
                .with(Optional.of(new Particulars(
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.of(new Withdrawal(at, "It was no problem.")))));

        var osv = new ObjectMapper().readTree(new OsvFormat().render(published(withdrawn)));

        assertThat(osv.at("/withdrawn").asText()).isEqualTo("2026-11-22T10:30:00Z");
    }

    @Test
    void saysWhatIsAffectedPerLine() throws IOException {
        var osv = new ObjectMapper().readTree(new OsvFormat().render(published(inTwoLines(CASE))));

        assertThat(osv.at("/id").asText()).isEqualTo("x_EXPRESS-2026-0042");
        assertThat(osv.at("/schema_version").asText()).startsWith("1.7");
        assertThat(osv.at("/published").asText()).isEqualTo("2026-11-22T09:30:00Z");
        assertThat(osv.at("/aliases")).hasToString("[\"CVE-2026-12345\"]");
        assertThat(osv.at("/affected/0/package"))
                .hasToString("{\"ecosystem\":\"npm\",\"name\":\"express\",\"purl\":\"pkg:npm/express\"}");
        assertThat(osv.at("/affected/0/ranges/0/type").asText()).isEqualTo("SEMVER");
        assertThat(osv.at("/affected/0/ranges/0/events"))
                .hasToString("[{\"introduced\":\"4.0.0\"},{\"fixed\":\"4.20.0\"},"
                        + "{\"introduced\":\"5.0.0\"},{\"fixed\":\"5.0.1\"}]");
        assertThat(osv.at("/severity"))
                .hasToString("[{\"type\":\"CVSS_V3\",\"score\":\"CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:L/A:L\"}]");
        assertThat(osv.at("/database_specific/cwe_ids")).hasToString("[\"CWE-601\"]");
        assertThat(osv.at("/credits/0/type").asText()).isEqualTo("FINDER");
        assertThat(osv.at("/references/0/url").asText()).isEqualTo("https://fix.example/advisories/EXPRESS-2026-0042");
    }

    @Test
    void isTheSameByteForByte() {
        var format = new OsvFormat();

        assertThat(format.render(published(inTwoLines(CASE)))).isEqualTo(format.render(published(inTwoLines(CASE))));
    }
}
