package dev.candor.notify.site.provider;

import static dev.candor.notify.delivery.Advisories.LINKS;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.candor.notify.format.SharedData;
import dev.candor.notify.site.Document;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a CSAF provider says beside its documents. */
class ProviderTest {

    private static final Instant FIRST = Instant.parse("2025-12-31T23:59:59Z");
    private static final Instant CHANGED = Instant.parse("2026-03-01T10:00:00Z");
    private static final String CSAF = "csaf-oasis/csaf_2.0/json_schema/";

    private static final CsafFile FILE =
            new CsafFile("EXPRESS-2026-0042", "csaf", "Open redirect", "It redirects.", FIRST, CHANGED);
    private static final CsafFile VEX =
            new CsafFile("EXPRESS-2026-0042", "vex", "Open redirect", "It redirects.", FIRST, CHANGED);

    @Test
    void saysOfItselfWhatTheOfficialSchemaTakes() throws IOException {
        var texts = Map.of(
                "https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json",
                SharedData.text(CSAF + "csaf_json_schema.json"));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, it -> it.schemas(texts::get))
                .getSchema(SharedData.text(CSAF + "provider_json_schema.json"));

        var metadata = new ProviderMetadata(LINKS, "Express", true, false).of(CHANGED);

        assertThat(schema.validate(
                        metadata,
                        InputFormat.JSON,
                        it -> it.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    @Test
    void isTheSameWhateverIsNotPublic() {
        var metadata = new ProviderMetadata(LINKS, "Express", true, true);

        assertThat(metadata.of(CHANGED)).isEqualTo(metadata.of(CHANGED));
    }

    @Test
    void putsADocumentIntoTheYearOfItsFirstRelease() {
        assertThat(FILE.path()).isEqualTo("2025/express-2026-0042.json");
        assertThat(VEX.path()).isEqualTo("2025/express-2026-0042-vex.json");
    }

    @Test
    void findsADocumentByItsNameAlone() {
        assertThat(CsafFile.Asked.of(FILE.name())).isEqualTo(new CsafFile.Asked("EXPRESS-2026-0042", "csaf"));
        assertThat(CsafFile.Asked.of(VEX.name())).isEqualTo(new CsafFile.Asked("EXPRESS-2026-0042", "vex"));
        assertThat(CsafFile.Asked.of("EXPRESS-2026-0042.json").caseId()).isEmpty();
        assertThat(CsafFile.Asked.of("../index.txt").caseId()).isEmpty();
    }

    @Test
    void listsEveryDocument() {
        assertThat(Listing.index(List.of(FILE, VEX)))
                .isEqualTo("2025/express-2026-0042.json\n2025/express-2026-0042-vex.json\n");
        assertThat(Listing.changes(List.of(FILE)))
                .isEqualTo("\"2025/express-2026-0042.json\",\"2026-03-01T10:00:00Z\"\n");
        assertThat(Listing.folder(List.of(FILE, VEX))).containsOnlyOnce("href=\"2025/\"");
        assertThat(Listing.year(2025, List.of(FILE))).contains("href=\"express-2026-0042.json.sha512\"");
    }

    @Test
    void hashesTheBytesThatItHandsOut() {
        var sum = Checksum.askedBy("a.json.sha256").orElseThrow();

        assertThat(sum.document(new Document("{}", CHANGED), "a.json.sha256").body())
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a  a.json\n");
        assertThat(Checksum.askedBy("a.json")).isEmpty();
    }

    @Test
    void feedsEachDocumentWithItsHashes() {
        var feed = new JsonObject(new Rolie(LINKS).feed(List.of(FILE), CHANGED)).getJsonObject("feed");

        var entry = feed.getJsonArray("entry").getJsonObject(0);
        assertThat(feed.getString("updated")).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(feed.getJsonArray("category").getJsonObject(0).getString("term"))
                .isEqualTo("csaf");
        assertThat(entry.getString("id")).isEqualTo("EXPRESS-2026-0042");
        assertThat(entry.getJsonArray("link").stream().map(it -> ((JsonObject) it).getString("href")))
                .containsExactly(
                        "https://fix.example/csaf/white/2025/express-2026-0042.json",
                        "https://fix.example/csaf/white/2025/express-2026-0042.json.sha256",
                        "https://fix.example/csaf/white/2025/express-2026-0042.json.sha512");
        assertThat(entry.getJsonObject("content").getString("src"))
                .isEqualTo("https://fix.example/csaf/white/2025/express-2026-0042.json");
    }

    @Test
    void describesItsFeedToReaders() {
        var service = new JsonObject(new Rolie(LINKS).service());
        var categories = new JsonObject(new Rolie(LINKS).categories(List.of("pkg:npm/express")));

        assertThat(service.getJsonObject("service")
                        .getJsonArray("workspace")
                        .getJsonObject(0)
                        .getJsonArray("collection")
                        .getJsonObject(0)
                        .getString("href"))
                .isEqualTo("https://fix.example/csaf/feed-tlp-white.json");
        assertThat(categories
                        .getJsonObject("categories")
                        .getJsonArray("category")
                        .getJsonObject(0)
                        .getString("term"))
                .isEqualTo("pkg:npm/express");
    }
}
