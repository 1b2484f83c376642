package dev.candor.notify.site;

import static dev.candor.notify.delivery.Stream.freshCase;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import dev.candor.events.Advisory;
import dev.candor.events.CaseEvent.AdvisoryApproved;
import dev.candor.events.CaseEvent.AdvisoryDrafted;
import dev.candor.events.CaseEvent.ApprovalKind;
import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.Confidential;
import dev.candor.events.OutcomeEvent.AdvisoryRevised;
import dev.candor.events.OutcomeEvent.AdvisoryWithdrawn;
import dev.candor.events.OutcomeEvent.PublicationRetried;
import dev.candor.local.RealServers;
import dev.candor.notify.delivery.Advisories;
import dev.candor.notify.delivery.MailPeer;
import dev.candor.notify.delivery.Stream;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "notify"))
@WithTestResource(MailPeer.class)
class AdvisoryPagesIT {

    private static final List<String> AGGREGATES = List.of(
            "/advisories",
            "/advisories?q=redirect",
            "/advisories?package=pkg:npm/express",
            "/advisories?severity=medium",
            "/feed.atom",
            "/feed.json",
            "/osv/all.json",
            "/.well-known/csaf/provider-metadata.json",
            "/csaf/feed-tlp-white.json",
            "/csaf/service.json",
            "/csaf/category.json",
            "/csaf/white/",
            "/csaf/white/index.txt",
            "/csaf/white/changes.csv");

    private static final String LIST = "express-announce@lists.openjsf.example";

    private final String caseId = freshCase();
    private Stream stream;

    @BeforeEach
    void connect() {
        stream = new Stream();
    }

    @AfterEach
    void disconnect() {
        stream.close();
    }

    @Test
    void publishesADisclosedCaseEverywhere() throws Exception {
        disclose(Advisories.inTwoLines(caseId));

        var page = get("/advisories/" + caseId);
        assertThat(page.asString())
                .contains("Open redirect in response.redirect()", "from 4.0.0 before 4.20.0", "5.0.1", "CWE-601")
                .contains("CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:L/A:L", "Ada Lovelace", "<em>untrusted</em>");
        assertThat(get("/advisories").asString()).contains("/advisories/" + caseId);
        assertThat(get("/advisories?q=" + caseId.toLowerCase(java.util.Locale.ROOT))
                        .asString())
                .contains(caseId);
        assertThat(get("/advisories?q=%25").asString()).doesNotContain(caseId);
        assertThat(get("/advisories/" + caseId + "/osv.json").asString())
                .isEqualTo(get("/osv/x_" + caseId + ".json").asString())
                .contains("\"x_" + caseId + "\"");
        assertThat(get("/osv/all.json").jsonPath().getList("id")).contains("x_" + caseId);
        assertThat(feed().getEntries()).extracting(Entry::getId).contains("https://fix.example/advisories/" + caseId);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stream.answers(caseId))
                        .filteredOn(it -> it.startsWith("advisory-published"))
                        .hasSize(6)
                        .anyMatch(it -> it.contains("\"channel\":\"osv\""))
                        .anyMatch(it -> it.contains("\"channel\":\"csaf\"")));
    }

    @Test
    void tellsADisclosedCaseInEveryFormat() {
        disclose(Advisories.inTwoLines(caseId));

        assertThat(get("/advisories/" + caseId + "/csaf.json").jsonPath().getString("document.category"))
                .isEqualTo("csaf_security_advisory");
        assertThat(get("/advisories/" + caseId + "/vex.json").jsonPath().getString("document.category"))
                .isEqualTo("csaf_vex");
        assertThat(get("/advisories/" + caseId + "/openvex.json").asString()).contains("pkg:npm/express@4.20.0");
        assertThat(get("/advisories/" + caseId + "/ghsa.json").asString()).contains(">= 4.0.0, < 4.20.0");
        assertThat(get("/advisories/" + caseId + "/advisory.txt").contentType()).startsWith("text/plain");
        assertThat(get("/feed.json").jsonPath().getList("items.url"))
                .contains("https://fix.example/advisories/" + caseId);
        assertThat(given().get("/advisories/" + caseId + "/cve.json").statusCode())
                .as("no CVE record without a numbering authority of one's own")
                .isEqualTo(404);
    }

    @Test
    void publishesNothingWhereAFormatIsRefused() {
        var advisory = Advisories.withCve(Advisories.inTwoLines(caseId), "CVE-26-1");

        stream.says(caseId, new Disclosed(advisory, Optional.empty(), List.of(), Optional.of(LIST), Optional.empty()));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stream.answers(caseId))
                        .isNotEmpty()
                        .allMatch(it -> it.startsWith("publication-failed"))
                        .anyMatch(it -> it.contains("\"reason\":\"/aliases/0: pattern CVE-")));
        assertThat(given().get("/advisories/" + caseId).statusCode()).isEqualTo(404);
        assertThat(given().get("/advisories/" + caseId + "/csaf.json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysWhetherAnApprovedAdvisoryCouldGoOut() {
        var bad = freshCase();

        stream.says(caseId, approved(Advisories.inTwoLines(caseId)));
        stream.says(bad, approved(Advisories.withCve(Advisories.inTwoLines(bad), "CVE-26-1")));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(stream.answers(caseId)).containsExactly("advisory-rendered {\"revision\":1}");
            assertThat(stream.answers(bad))
                    .isNotEmpty()
                    .allMatch(it -> it.startsWith("advisory-refused {\"revision\":1"))
                    .anyMatch(it -> it.contains("\"format\":\"osv\",\"field\":\"/aliases/0\""));
        });
        assertThat(given().get("/advisories/" + caseId).statusCode()).isEqualTo(404);
    }

    private static AdvisoryApproved approved(Advisory advisory) {
        return new AdvisoryApproved(
                1,
                ApprovalKind.SECOND_PERSON,
                Optional.empty(),
                List.of(),
                Optional.of(Confidential.advisory(advisory)));
    }

    @Test
    void showsNothingOfACaseThatIsNotDisclosed() {
        var before = AGGREGATES.stream().map(AdvisoryPagesIT::whole).toList();
        var missing = whole("/advisories/EXPRESS-2099-0001");
        var missingOsv = whole("/osv/x_EXPRESS-2099-0001.json");

        var missingCsaf = whole("/csaf/white/2026/express-2099-0001.json");

        stream.says(caseId, new AdvisoryDrafted(1, Confidential.advisory(Advisories.inTwoLines(caseId))));
        stream.says(caseId, approved(Advisories.inTwoLines(caseId)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !stream.answers(caseId).isEmpty());

        assertThat(AGGREGATES.stream().map(AdvisoryPagesIT::whole)).isEqualTo(before);
        assertThat(whole("/advisories/" + caseId)).isEqualTo(missing);
        assertThat(whole("/advisories/x'%22%3Cscript%3E")).isEqualTo(missing);
        assertThat(whole("/osv/x_" + caseId + ".json")).isEqualTo(missingOsv);
        assertThat(whole("/advisories/" + caseId + "/osv.json")).isEqualTo(missingOsv);
        assertThat(whole("/advisories/" + caseId + "/page.json")).isEqualTo(missingOsv);
        var csaf = "/csaf/white/2026/" + caseId.toLowerCase(Locale.ROOT);
        assertThat(whole(csaf + ".json")).isEqualTo(missingCsaf);
        assertThat(whole(csaf + ".json.sha256")).isEqualTo(missingCsaf);
        assertThat(whole(csaf + "-vex.json")).isEqualTo(missingCsaf);
        assertThat(whole("/csaf/white/2031/")).isEqualTo(missingCsaf);
    }

    @Test
    void handsOutCsafAsAProvider() throws Exception {
        disclose(Advisories.inTwoLines(caseId));
        var name = caseId.toLowerCase(Locale.ROOT) + ".json";
        var path = get("/csaf/white/index.txt")
                .asString()
                .lines()
                .filter(it -> it.endsWith("/" + name))
                .findFirst()
                .orElseThrow();

        var document = get("/csaf/white/" + path).asString();

        assertThat(document)
                .isEqualTo(get("/advisories/" + caseId + "/csaf.json").asString());
        assertThat(get("/csaf/white/" + path + ".sha256").asString()).isEqualTo(sum("SHA-256", document, name));
        assertThat(get("/csaf/white/" + path + ".sha512").asString()).isEqualTo(sum("SHA-512", document, name));
        assertThat(given().get("/csaf/white/1999/" + name).statusCode()).isEqualTo(404);
        assertThat(get("/csaf/white/changes.csv").asString())
                .contains("\"%s\",\"%s\""
                        .formatted(
                                path,
                                get("/advisories/" + caseId + "/csaf.json")
                                        .jsonPath()
                                        .getString("document.tracking.current_release_date")));
        assertThat(get("/csaf/feed-tlp-white.json").jsonPath().getList("feed.entry.content.src"))
                .contains("https://fix.example/csaf/white/" + path);
        assertThat(get("/csaf/white/" + path.substring(0, 5)).asString()).contains(name + ".sha512");
        assertThat(get("/.well-known/csaf/provider-metadata.json").jsonPath().getString("role"))
                .isEqualTo("csaf_provider");
        given().head("/csaf/white/" + path).then().statusCode(200);
    }

    private static String sum(String algorithm, String text, String name) throws Exception {
        var hash = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        return "%s  %s\n".formatted(HexFormat.of().formatHex(hash), name);
    }

    @Test
    void publishesAgainWhatStandsWithoutChangingAByte() {
        disclose(Advisories.inTwoLines(caseId));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stream.answers(caseId).size() == 6);
        var before = whole("/advisories/" + caseId + "/csaf.json");

        stream.says(caseId, new PublicationRetried("csaf", Optional.empty(), Optional.empty()));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> stream.answers(caseId).size() == 12);
        assertThat(whole("/advisories/" + caseId + "/csaf.json")).isEqualTo(before);
    }

    @Test
    void listsWhatIsAskedFor() {
        disclose(Advisories.inTwoLines(caseId));

        assertThat(get("/advisories?package=pkg:npm/express&severity=medium").asString())
                .contains(caseId);
        assertThat(get("/advisories?severity=critical").asString()).doesNotContain(caseId);
        assertThat(get("/advisories?package=pkg:npm/exp").asString()).doesNotContain(caseId);
    }

    @Test
    void answersThatAWithdrawnAdvisoryIsGone() {
        disclose(Advisories.inTwoLines(caseId));
        var before = get("/advisories/" + caseId).header("ETag");

        stream.says(caseId, new AdvisoryWithdrawn(1, "It was no problem.", List.of()));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().header("If-None-Match", before)
                                .get("/advisories/" + caseId)
                                .statusCode()
                        == 410);
        assertThat(given().get("/advisories/" + caseId + "/vex.json").statusCode())
                .isEqualTo(410);
        assertThat(get("/advisories/" + caseId + "/csaf.json").jsonPath().getString("document.category"))
                .isEqualTo("csaf_base");
        assertThat(get("/csaf/white/index.txt").asString())
                .contains(caseId.toLowerCase(Locale.ROOT) + ".json")
                .doesNotContain(caseId.toLowerCase(Locale.ROOT) + "-vex.json");
    }

    @Test
    void staysTheSameByteForByte() {
        disclose(Advisories.inTwoLines(caseId));

        for (var path : List.of(
                "/advisories/" + caseId,
                "/advisories/" + caseId + "/osv.json",
                "/advisories/" + caseId + "/csaf.json",
                "/feed.atom",
                "/feed.json")) {
            assertThat(whole(path)).isEqualTo(whole(path));
        }
    }

    @Test
    void answersCachesBriefly() {
        disclose(Advisories.inTwoLines(caseId));
        var page = get("/advisories/" + caseId);

        given().header("If-None-Match", page.header("ETag"))
                .get("/advisories/" + caseId)
                .then()
                .statusCode(304);
        given().header("If-Modified-Since", page.header("Last-Modified"))
                .get("/osv/x_" + caseId + ".json")
                .then()
                .statusCode(304);
        given().head("/osv/x_" + caseId + ".json").then().statusCode(200);
        assertThat(page.header("Cache-Control")).isEqualTo("public, max-age=60, must-revalidate");
        assertThat(given().get("/advisories/none").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void tellsBrowsersToRunNothing() {
        var page = get("/advisories");

        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'self'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.asString()).doesNotContain("<script", "style=", "http-equiv");
        assertThat(get("/assets/advisories.css").contentType()).startsWith("text/css");
    }

    @Test
    void showsHostileWordsAsWords() throws Exception {
        var trap =
                "<script>alert(1)</script><img src=x onerror=alert(2)> {it.caseId} {#if} ${7*7} \u0000\u202e\ud800 & \"'";
        disclose(Advisories.of(caseId, trap));

        var page = get("/advisories/" + caseId).asString();

        assertThat(page).doesNotContain("<script", "<img").contains("&lt;script&gt;", "{it.caseId} {#if} ${7*7}");
        assertThat(HtmlCheck.problems(page)).isEmpty();
        assertThat(HtmlCheck.problems(get("/advisories?q=%3Cscript%3E%22%00").asString()))
                .isEmpty();
        assertThat(get("/advisories").asString()).doesNotContain("<script", "<img");
        assertThat(feed().getEntries()).isNotEmpty();
    }

    @Test
    void isValidHtml() {
        disclose(Advisories.inTwoLines(caseId));

        assertThat(HtmlCheck.problems(get("/advisories/" + caseId).asString())).isEmpty();
        assertThat(HtmlCheck.problems(get("/advisories").asString())).isEmpty();
        assertThat(HtmlCheck.problems(get("/advisories?q=nothing-holds-this").asString()))
                .isEmpty();
        assertThat(HtmlCheck.problems(given().get("/advisories/none").asString()))
                .isEmpty();
    }

    @Test
    void showsACorrectionAndAWithdrawalEverywhere() throws Exception {
        disclose(Advisories.inTwoLines(caseId));
        var before = get("/advisories/" + caseId).header("ETag");

        stream.says(
                caseId,
                new AdvisoryRevised(
                        Advisories.about(caseId, "Corrected title"),
                        Confidential.advisory("A wrong title"),
                        List.of()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get("/advisories/" + caseId).asString().contains("Corrected title"));
        var corrected = get("/advisories/" + caseId).header("ETag");
        stream.says(caseId, new AdvisoryWithdrawn(1, "It was <no> problem.", List.of()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/advisories/" + caseId).statusCode() == 410);

        var page = given().get("/advisories/" + caseId);
        assertThat(List.of(before, corrected, page.header("ETag"))).doesNotHaveDuplicates();
        assertThat(page.asString()).contains("was withdrawn on", "It was &lt;no&gt; problem.", "Corrected title");
        assertThat(HtmlCheck.problems(page.asString())).isEmpty();
        assertThat(get("/osv/x_" + caseId + ".json").jsonPath().getString("withdrawn"))
                .isNotBlank();
        assertThat(get("/advisories?q=" + caseId).asString()).contains("Withdrawn: Corrected title");
        assertThat(feed().getEntries())
                .filteredOn(it -> it.getId().endsWith(caseId))
                .extracting(Entry::getTitle)
                .containsExactly("Withdrawn: Corrected title");
    }

    private void disclose(Advisory advisory) {
        stream.says(
                advisory.caseId(),
                new Disclosed(advisory, Optional.empty(), List.of(), Optional.empty(), Optional.empty()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/advisories/" + advisory.caseId()).statusCode() == 200);
    }

    /** Events of one producer are heard in batches; one that leaves a trace shows that those before it were heard. */
    private void heard(String witness) {
        stream.says(witness, dev.candor.notify.notice.Events.reply("x", dev.candor.notify.notice.Events.grace()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !stream.answers(witness).isEmpty());
    }

    private static Feed feed() throws Exception {
        return (Feed)
                new WireFeedInput().build(new StringReader(get("/feed.atom").asString()));
    }

    private static Response get(String path) {
        var response = given().urlEncodingEnabled(false).get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response;
    }

    /** Status, headers and body; what a stranger could compare. */
    private static String whole(String path) {
        var response = given().urlEncodingEnabled(false).get(path);
        return response.statusLine() + "\n" + response.headers() + "\n" + response.asString();
    }
}
