package dev.candor.triage.console;

import static dev.candor.triage.casefile.Desks.isRendered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.candor.local.RealServers;
import dev.candor.triage.access.Desk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
class CasePagesIT {

    private static final Pattern STATE = Pattern.compile("<h1>[A-Z0-9-]+ <span class=\"state\">([^<]+)</span>");

    // Signed in once: each sign-in costs a slow hash.
    private static Desk ada;
    private static Desk grace;

    private Stream stream;

    @BeforeEach
    void openTheDesk() {
        stream = new Stream();
        if (ada == null) {
            ada = Desk.of("ada-console", "express", "lead");
            grace = Desk.of("grace-console", "express", "handler");
        }
    }

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void takeACaseFromTheListToItsDisclosure() {
        var id = arrives("A parser that never ends");
        assertThat(ada.get("/?q=parser").asString()).contains(id, "A parser that never ends", "acknowledgement due in");

        act(ada, id, "accept-assignment", Map.of());
        act(ada, id, "acknowledge", Map.of("text", "Thank you. I look at it today.", "channel", ""));
        act(ada, id, "note", Map.of("text", "Looks real."));
        act(ada, id, "request-information", Map.of("question", "Which version?"));
        act(ada, id, "reply", Map.of("text", "We found it ourselves.", "detailed", "true", "nextUpdate", ""));
        act(
                ada,
                id,
                "confirm",
                Map.of(
                        "affected.0.purl", "pkg:npm/express",
                        "affected.0.line", "4.x",
                        "affected.0.introduced", "4.0.0",
                        "affected.1.purl", "pkg:npm/express",
                        "affected.1.line", "5.x",
                        "affected.1.introduced", "5.0.0",
                        "cvss31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H",
                        "cwes", "CWE-400"));
        act(ada, id, "start-fixing", Map.of());
        act(ada, id, "complete-variant-analysis", Map.of("evidence", "Looked at all parsers."));
        act(ada, id, "prepare-fix-line", Map.of("line", "4.x", "change", "0a1b2c"));
        act(ada, id, "prepare-fix-line", Map.of("line", "5.x", "change", "3d4e5f"));
        assertThat(state(ada.get("/cases/" + id))).isEqualTo("fix prepared");
        act(ada, id, "release-fix-line", Map.of("line", "4.x", "version", "4.22.0", "attestation", "npm view"));
        act(ada, id, "release-fix-line", Map.of("line", "5.x", "version", "5.2.0", "attestation", "npm view"));
        act(
                ada,
                id,
                "draft-advisory",
                Map.of(
                        "title",
                        "Parser does not end",
                        "summary",
                        "A request can keep the parser busy for ever.",
                        "description",
                        "The *parser* <b>loops</b>.",
                        "impact",
                        "",
                        "workaround",
                        "",
                        "cve",
                        "",
                        "references.0.type",
                        "fix",
                        "references.0.url",
                        "https://github.com/expressjs/express/commit/0a1b2c",
                        "credits.0.name",
                        "Rhea",
                        "credits.0.role",
                        "reporter"));
        assertThat(ada.get("/cases/" + id).asString())
                .contains("<em>parser</em> &lt;b&gt;loops&lt;/b&gt;", "Not approved.", "from 4.0.0 before 4.22.0");

        var own = submit(ada, id, "approve-advisory", Map.of("revision", "1"));
        act(grace, id, "approve-advisory", Map.of("revision", "1"));
        isRendered(id, 1);
        act(grace, id, "disclose", Map.of("forcedBecause", ""));
        act(ada, id, "close", Map.of("remark", ""));

        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(own.asString()).contains("must be approved by somebody who did not write it");
        var page = ada.get("/cases/" + id).asString();
        assertThat(page).contains("Public since", "The chain of these", "entries is whole", "Looks real.");
        assertThat(page).contains("acknowledged in less than a minute of");
    }

    @Test
    void sayWhyACommandIsRefusedAndLoseNothingThatWasTyped() {
        var id = arrives("Something odd");

        var refused = submit(
                ada,
                id,
                "draft-advisory",
                Map.of(
                        "title",
                        "Too early <here>",
                        "summary",
                        "Kept \"word\" for word",
                        "description",
                        "",
                        "impact",
                        "",
                        "workaround",
                        "",
                        "cve",
                        ""));
        var invalid = submit(
                ada,
                id,
                "confirm",
                Map.of(
                        "affected.3.purl", "pkg:npm/express",
                        "affected.3.line", "4.x",
                        "affected.3.introduced", "four",
                        "cvss31", "CVSS:9.9"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString())
                .contains("role=\"alert\"", "but is", "Too early &lt;here&gt;", "Kept &quot;word&quot; for word");
        assertThat(invalid.statusCode()).isEqualTo(422);
        assertThat(invalid.asString())
                .contains("must be a vector that begins with CVSS:3.1/", "value=\"four\"", "value=\"CVSS:9.9\"");
        assertThat(state(ada.get("/cases/" + id))).isEqualTo("received");
    }

    @Test
    void tellASentenceWhereATextIsTooLong() {
        var id = arrives("A long story");

        var tooLong = submit(ada, id, "note", Map.of("text", "ä".repeat(20_000)));

        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.asString()).contains("must have at most 32768 bytes", "ä".repeat(20_000));
    }

    @Test
    void areNotThereForSomebodyElse() {
        var id = arrives("A secret matter");
        var stranger = Desk.of("stranger-console", "express-2015", "lead");

        var page = stranger.get("/cases/" + id);
        var none = stranger.get("/cases/EXPRESS-2026-9999");
        var odd = stranger.get("/cases/x");
        var command = submit(stranger, id, "note", Map.of("text", "I was here"));
        var list = stranger.get("/?q=secret");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.asString()).isEqualTo(none.asString()).isEqualTo(odd.asString());
        assertThat(command.statusCode()).isEqualTo(404);
        assertThat(list.asString()).doesNotContain(id, "secret matter");
    }

    @Test
    void showAnAuditorNoForms() {
        var id = arrives("Watched from outside");
        var auditor = Desk.of("auditor-console", "express", "auditor");

        var page = auditor.get("/cases/" + id).asString();

        assertThat(page).contains("Watched from outside").doesNotContain("action=\"/cases/");
        assertThat(submit(auditor, id, "note", Map.of("text", "x")).statusCode())
                .isNotEqualTo(303);
    }

    /** D8: the naughty strings, all of them, in every field of a report. */
    @Test
    void showHostileWordsAsWords() throws IOException {
        var file = Path.of(System.getProperty("candor.home"), "..", "shared", "data", "strings", "blns", "blns.json");
        Assumptions.assumeTrue(Files.exists(file), "The naughty strings are not here: " + file.normalize());
        var strings = new ObjectMapper().readValue(file.toFile(), String[].class);
        var all = String.join("\n", strings).replace("\u0000", "");

        var id = arrives("{identity} ${7*7} {#include page}<script>alert('s')</script>", all);
        act(ada, id, "note", Map.of("text", withoutControls(all)));

        for (var page :
                new String[] {ada.get("/cases/" + id).asString(), ada.get("/").asString()}) {
            assertThat(page)
                    .contains("{identity} ${7*7} {#include page}&lt;script&gt;")
                    .doesNotContainPattern("(?i)<(script|img|iframe|svg|object|embed|style|video|audio|marquee)\\b")
                    .doesNotContainPattern("(?i)<[^>]{0,500}\\son(error|load|click|mouseover|focus)\\s*=");
        }
    }

    private String arrives(String summary) {
        return arrives(summary, summary);
    }

    private String arrives(String summary, String words) {
        var id = stream.brings(Reports.saying(summary, words));
        await("case " + id)
                .atMost(Duration.ofSeconds(20))
                .until(() -> ada.get("/cases/" + id).statusCode() == 200);
        return id;
    }

    private static void act(Desk desk, String id, String command, Map<String, String> fields) {
        var answer = submit(desk, id, command, fields);
        assertThat(answer.statusCode()).as(command + ": " + alert(answer)).isEqualTo(303);
        assertThat(answer.header("Location")).contains("/cases/" + id + "?done=" + command + "#");
    }

    private static Response submit(Desk desk, String id, String command, Map<String, String> fields) {
        return desk.submit("/password", "/cases/" + id + "/" + command, new HashMap<>(fields));
    }

    private static String alert(Response answer) {
        var alert = Pattern.compile("role=\"alert\">([^<]*)").matcher(answer.asString());
        return alert.find() ? alert.group(1) : "";
    }

    private static String state(Response page) {
        var state = STATE.matcher(page.asString());
        assertThat(state.find()).isTrue();
        return state.group(1);
    }

    private static String withoutControls(String text) {
        return text.codePoints()
                .filter(it -> it == '\n' || it == '\t' || !Character.isISOControl(it))
                .filter(it -> Character.getType(it) != Character.SURROGATE)
                .limit(5_000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
