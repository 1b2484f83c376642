package dev.candor.triage.casefile;

import static dev.candor.triage.casefile.Desks.as;
import static dev.candor.triage.casefile.Desks.ask;
import static dev.candor.triage.casefile.Desks.done;
import static dev.candor.triage.casefile.Desks.isRendered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.events.Channel;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.ReportEvent.ReporterReplied;
import dev.candor.journal.Ids;
import dev.candor.journal.OtherService;
import dev.candor.local.RealServers;
import dev.candor.policy.Policies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
@QuarkusTestResource(OtherIntake.class)
class CasePathIT {

    @Inject
    Policies policies;

    private OtherService intake;
    private String policy;

    @BeforeEach
    void listen() {
        intake = Desks.intake();
        policy = policies.byProject("express").orElseThrow().hash();
    }

    @AfterEach
    void fallSilent() {
        intake.close();
    }

    @Test
    void leadsFromAReportToItsDisclosure() {
        var id = Desks.receivedCase(intake, policy);

        done("ada", id, "acknowledge", "text", "Thank you, we look into it.");
        done("lena", id, "assign", "handler", "ada");
        assertThat(done("ada", id, "accept-assignment").jsonPath().getString("state"))
                .isEqualTo("TRIAGING");
        done("ada", id, "request-information", "question", "Which version?");
        Desks.says(intake, id, reply());
        done("ada", id, "note", "text", "She is right.");
        done(
                "ada",
                id,
                "confirm",
                "affected",
                List.of(Desks.affected()),
                "cvss40",
                "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N",
                "cwes",
                List.of("CWE-1321"));
        done("ada", id, "start-fixing");
        done("ada", id, "prepare-fix-line", "line", "4.x", "change", "https://example.org/commit/1");
        done("ada", id, "prepare-fix-line", "line", "5.x");
        assertThat(done("ada", id, "complete-variant-analysis", "evidence", "All callers were read.")
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("FIX_PREPARED");
        done("ada", id, "draft-advisory", "title", "Prototype pollution in express", "summary", "Anyone can.");
        assertThat(ask("ada", id, "approve-advisory", Map.of()).jsonPath().getString("code"))
                .isEqualTo("own-change");
        done("grace", id, "approve-advisory", "revision", 1);
        assertThat(ask("ada", id, "disclose", Map.of("forcedBecause", "It is exploited."))
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("advisory-not-rendered");
        isRendered(id, 1);
        assertThat(ask("ada", id, "disclose", Map.of()).jsonPath().getString("code"))
                .isEqualTo("lines-unfinished");
        done("ada", id, "release-fix-line", "line", "4.x", "version", "4.21.3", "attestation", "npm shows it.");
        done("ada", id, "release-fix-line", "line", "5.x", "version", "5.1.1", "attestation", "npm shows it.");
        var disclosed = done("ada", id, "disclose").jsonPath();

        assertThat(disclosed.getString("state")).isEqualTo("DISCLOSED");
        assertThat(disclosed.getList("published.affected[0].ranges.fixed", String.class))
                .containsExactly("4.21.3", "5.1.1");
        assertThat(disclosed.getString("published.credits[0].name")).isEqualTo("Rita R.");
        assertThat(disclosed.getFloat("published.cvss40.score")).isEqualTo(9.3f);
        await("the events of " + id + " on the stream")
                .untilAsserted(() -> assertThat(published(id))
                        .startsWith(
                                "embargo-proposed",
                                "embargo-accepted",
                                "acknowledged",
                                "assigned",
                                "assignment-accepted",
                                "information-requested",
                                "confirmed")
                        .doesNotContain("note-added")
                        .endsWith("disclosed", "embargo-ended"));
        var journal = as("audrey").get("/api/v1/cases/" + id + "/journal").jsonPath();
        assertThat(journal.getBoolean("intact")).isTrue();
        assertThat(journal.getList("entries.type", String.class))
                .startsWith("report-received")
                .contains("reporter-replied", "note-added", "fix-prepared")
                .endsWith("disclosed", "embargo-ended");
    }

    @Test
    void answersWithTheTagThatGuardsTheNextCommand() {
        var id = Desks.receivedCase(intake, policy);
        var tag = as("ada").get("/api/v1/cases/" + id).getHeader("ETag");
        var next = "\"%d\"".formatted(Desks.sequence(id) + 1);

        var first =
                as("ada").header("If-Match", tag).body(Map.of("text", "One.")).post(address(id, "note"));
        var second =
                as("ada").header("If-Match", tag).body(Map.of("text", "Two.")).post(address(id, "note"));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.getHeader("ETag")).isEqualTo(next);
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(second.contentType()).startsWith("application/problem+json");
    }

    @Test
    void namesEveryFieldThatMakesNoSense() {
        var id = Desks.receivedCase(intake, policy);

        var answer = ask(
                "ada",
                id,
                "confirm",
                Map.of(
                        "affected",
                        List.of(Map.of("purl", "express", "ranges", List.of(Map.of("line", "4.x")))),
                        "cwes",
                        List.of("79"),
                        "severity",
                        "high"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class))
                .containsExactlyInAnyOrder("/affected/0/purl", "/affected/0/ranges/0/introduced", "/cwes", "/severity");
    }

    @Test
    void refusesWhatIsNoObject() {
        var id = Desks.receivedCase(intake, policy);

        for (var body : List.of("[]", "{", "\"text\"", "{\"text\": \"a\"", "{\"text\": \"\\u0000\"}", "nul")) {
            assertThat(as("ada").body(body).post(address(id, "note")).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(as("ada").post(address(id, "note")).statusCode()).isEqualTo(400);
        assertThat(as("ada")
                        .body("{\"text\": \"a\"}")
                        .post(address(id, "no-such-command"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void findsCasesByWordsStateAndHandlerAPageAtATime() {
        var first = Desks.receivedCase(intake, policy, Desks.report("Unusualword in lib/response.js", List.of()));
        var second = Desks.receivedCase(intake, policy, Desks.report("Another UNUSUALWORD", List.of()));
        done("ada", second, "accept-assignment");

        var page = as("ada")
                .get("/api/v1/cases?project=express&q=unusualw&limit=1")
                .jsonPath();
        var rest = as("ada")
                .queryParam("cursor", page.getString("next"))
                .get("/api/v1/cases?project=express&q=unusualw&limit=1")
                .jsonPath();

        assertThat(page.getList("items.id", String.class)).containsExactly(second);
        assertThat(rest.getList("items.id", String.class)).containsExactly(first);
        assertThat(rest.getString("next")).isNull();
        assertThat(found("q=unusualword&state=RECEIVED")).containsExactly(first);
        assertThat(found("q=unusualword&handler=ada")).containsExactly(second);
        assertThat(found("q=unusualword&handler=nobody")).containsExactly(first);
        assertThat(found("q=lib/response.js unusual")).containsExactly(first);
        assertThat(found("q=" + first)).contains(first);
        assertThat(found("q=' | !* \\ : &")).isEmpty();
        assertThat(as("ada").get("/api/v1/cases?state=OPEN").statusCode()).isEqualTo(400);
    }

    private static List<String> found(String query) {
        return as("ada")
                .get("/api/v1/cases?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static String address(String id, String command) {
        return "/api/v1/cases/%s/%s".formatted(id, command);
    }

    private List<String> published(String id) {
        return intake.everythingOn("candor.cases").stream()
                .filter(it -> id.equals(it.key()))
                .map(it -> new String(it.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static ReporterReplied reply() {
        return new ReporterReplied(
                Ids.next(),
                Channel.MAIL,
                LongText.of(Confidential.report("4.21.2.")),
                List.of(),
                Optional.empty(),
                Set.of());
    }
}
