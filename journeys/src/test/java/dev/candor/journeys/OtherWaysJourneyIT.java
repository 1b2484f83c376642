package dev.candor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Stories that do not go the straight way, each told from the first report to the last mail. */
class OtherWaysJourneyIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static Product product;
    private static Desk hanna;
    private static Desk hugo;
    private static Desk lena;

    @BeforeAll
    static void start() {
        product = Product.start();
        hanna = product.member("hanna", "harbour", "handler");
        hugo = product.member("hugo", "harbour", "handler");
        lena = product.member("lena", "harbour", "lead");
    }

    @Test
    void ofAReportThatIsPublicAlready() {
        var caseId = report("already public", Map.of("alreadyPublic", true))
                .path("caseId")
                .asText();
        assertThat(hanna.waitFor(caseId).at("/claims/alreadyPublic").asBoolean())
                .isTrue();
        embargoBecomes(caseId, "active");

        hanna.does(caseId, "record-public-awareness", Map.of("evidence", "A blog tells it."));

        assertThat(embargo(caseId).at("/ended/why").asText()).isEqualTo("public");
        refused(hanna, caseId, "propose-embargo", Map.of(), "embargo-over");
        fix(hanna, caseId);
        Stories.disclose(hanna, hugo, caseId, "A gap that everybody knew");
        hanna.waitFor(caseId, "disclosed");
    }

    @Test
    void ofAReporterWhoPublishesEarly() {
        var caseId = report("published early", Map.of()).path("caseId").asText();
        hanna.waitFor(caseId);
        embargoBecomes(caseId, "active");
        lena.does(caseId, "assign", Map.of("handler", "lena"));
        lena.does(caseId, "confirm", finding());
        lena.does(caseId, "draft-advisory", Stories.advisory("A gap, told too soon"));
        refused(lena, caseId, "approve-advisory", Map.of("aloneBecause", "It is urgent."), "break-glass-not-needed");

        lena.does(caseId, "record-public-exploit", Map.of("evidence", "The reporter's own page has it."));
        Stories.approve(lena, caseId, Map.of("aloneBecause", "It is public, and nobody is there."));
        lena.does(caseId, "disclose", Map.of("forcedBecause", "Users must know now."));

        lena.waitFor(caseId, "disclosed");
        hanna.does(caseId, "review-approval", Map.of("verdict", "agree"));
        assertThat(hanna.journal(caseId)).contains("embargo-ended", "approval-reviewed");
    }

    @Test
    void ofTwoHandlersAndAHoliday() {
        var away = Instant.now().minusSeconds(60);
        assertThat(put(hugo, "/api/v1/projects/harbour/members/hugo/absence", Map.of("from", away.toString()))
                        .status())
                .isBetween(200, 204);

        var caseId = report("on the eve of a holiday", Map.of()).path("caseId").asText();

        hanna.waitFor(caseId);
        await("somebody who is there")
                .atMost(SOON)
                .until(() -> List.of("hanna", "lena")
                        .contains(hanna.show(caseId).path("asked").asText()));
        var due = clock(hanna, caseId, "acknowledgement").path("due").asText();
        var day = Instant.parse(due).atZone(ZoneOffset.UTC).toLocalDate();
        assertThat(day).isAfter(StoryPolicies.holiday());
        put(hugo, "/api/v1/projects/harbour/members/hugo/absence", Map.of());
    }

    @Test
    void ofALeadWhoLeaves() {
        var solveig = product.member("solveig", "second", "lead");
        product.member("sten", "second", "handler");
        var caseId = report("second", "a lead leaves", Map.of()).path("caseId").asText();
        solveig.waitFor(caseId);
        solveig.does(caseId, "accept-assignment", Map.of());
        var members = product.triage() + "/api/v1/projects/second/members/solveig";

        assertThat(Http.delete(members, "Authorization", "Bearer " + solveig.token())
                        .status())
                .isEqualTo(400);
        assertThat(Http.delete(members + "?successor=sten", "Authorization", "Bearer " + solveig.token())
                        .status())
                .isBetween(200, 204);

        assertThat(solveig.get("/api/v1/cases/" + caseId).status()).isIn(401, 404);
        var sten = product.member("sten", "second", "lead");
        assertThat(sten.journal(caseId)).contains("assignment-lapsed");
    }

    @Test
    void ofAReportAboutALead() {
        var olga = product.member("olga", "harbour", "outside-contact");
        var caseId = report("about the lead", Map.of("audience", "outside-contact"))
                .path("caseId")
                .asText();

        olga.waitFor(caseId);

        assertThat(lena.get("/api/v1/cases/" + caseId).status()).isEqualTo(404);
        assertThat(lena.get("/api/v1/cases?project=harbour").body()).doesNotContain(caseId);
        assertThat(product.mails()
                        .waitFor("olga@foundation.example", caseId, "")
                        .text())
                .doesNotContain("about the lead");
        olga.does(caseId, "acknowledge", Map.of("text", "I look at it, nobody else."));
        product.mails().waitFor("robin@about.example", caseId, "nobody else");
    }

    @Test
    void ofAnIncompleteFixAfterTheDisclosure() {
        var caseId = disclosed("first fix", "A gap, first part");

        hanna.does(
                caseId,
                "open-follow-up",
                Map.of("summary", "The fix was incomplete", "details", "The other way in is still open."));

        await("the follow-up")
                .atMost(SOON)
                .until(() -> hanna.get("/api/v1/cases?project=harbour&q=incomplete")
                                .json()
                                .path("items")
                                .size()
                        == 1);
        var followUp = hanna.get("/api/v1/cases?project=harbour&q=incomplete")
                .json()
                .at("/items/0/id")
                .asText();
        assertThat(followUp).isNotEqualTo(caseId);
        embargoBecomes(followUp, "active");
        assertThat(Http.get(product.site() + "/advisories/" + caseId).body()).doesNotContain("incomplete");
    }

    @Test
    void ofAVulnerabilityInADependency() {
        var report = report("in the parser", Map.of());
        var caseId = report.path("caseId").asText();
        hanna.waitFor(caseId);
        hanna.does(
                caseId,
                "redirect",
                Map.of("purl", "pkg:npm/parser", "maintainers", "Parser", "text", "It is in the parser."));
        var upstream = Map.of("purl", "pkg:npm/parser", "name", "Parser", "mail", "security@parser.example");
        refused(hanna, caseId, "notify-upstream", upstream, "forwarding-not-chosen");
        await("the redirection at intake")
                .atMost(SOON)
                .until(() -> product.reporter()
                                .wish(
                                        report.path("receipt").asText(),
                                        "forwarding",
                                        Map.of("choice", "without-my-name"))
                                .status()
                        == 204);
        await("the choice at the desk")
                .atMost(SOON)
                .until(() -> hanna.journal(caseId).contains("forwarding-chosen"));

        hanna.does(caseId, "notify-upstream", upstream);

        var first = product.mails().waitFor("security@parser.example", caseId, "/p/");
        assertThat(first.text()).doesNotContain("in the parser", "Robin");
    }

    @Test
    void ofASecondChannelByTheSamePerson() {
        var form = report("seen twice", Map.of());
        var again = report("seen twice, again", Map.of());
        var caseId = form.path("caseId").asText();
        var other = again.path("caseId").asText();
        hanna.waitFor(caseId);
        hanna.waitFor(other);

        hanna.does(other, "join", Map.of("into", caseId, "sameReporter", true));

        assertThat(hanna.show(other).path("id").asText()).isEqualTo(caseId);
        for (var receipt : List.of(form, again)) {
            await("one page for both receipts")
                    .atMost(SOON)
                    .until(() -> product.reporter()
                            .status(receipt.path("receipt").asText())
                            .toString()
                            .contains(caseId));
        }
        product.reporter()
                .message(again.path("receipt").asText(), "Written to the second receipt.")
                .expecting(201);
        await("the message in the case that goes on")
                .atMost(SOON)
                .until(() -> hanna.show(caseId).toString().contains("Written to the second receipt."));
    }

    @Test
    void ofTwoReportersAndOneBug() {
        var first = report("one bug, first", Map.of()).path("caseId").asText();
        var second = product.reporter()
                .accepted("harbour", "sam@second.example", "one bug, second", Map.of())
                .path("caseId")
                .asText();
        hanna.waitFor(first);
        hanna.waitFor(second);

        hanna.does(second, "mark-duplicate", Map.of("of", first, "text", "Somebody told us before you; thank you."));
        fix(hanna, first);
        Stories.disclose(hanna, hugo, first, "One bug, two finders");

        product.mails().waitFor("sam@second.example", second, "before you");
        product.mails().waitFor("sam@second.example", second, "/advisories/" + first);
        product.mails().waitFor("robin@about.example", first, "/advisories/" + first);
    }

    @Test
    void ofAnEmbargoThatWouldEndOnASaturday() {
        var caseId = report("ends on a Saturday", Map.of()).path("caseId").asText();
        hanna.waitFor(caseId);

        embargoBecomes(caseId, "active");

        var end = Instant.parse(embargo(caseId).path("endsAt").asText()).atZone(ZoneOffset.UTC);
        assertThat(end.toLocalDate()).isEqualTo(StoryPolicies.saturday().plusDays(2));
    }

    private static String disclosed(String summary, String title) {
        var caseId = report(summary, Map.of()).path("caseId").asText();
        hanna.waitFor(caseId);
        fix(hanna, caseId);
        Stories.disclose(hanna, hugo, caseId, title);
        hanna.waitFor(caseId, "disclosed");
        return caseId;
    }

    /** Whoever's turn it is: Hanna takes it. */
    private static void fix(Desk desk, String caseId) {
        if (!desk.show(caseId).path("asked").asText().equals("hanna")) {
            lena.does(caseId, "assign", Map.of("handler", "hanna"));
        }
        desk.does(caseId, "accept-assignment", Map.of());
        desk.does(caseId, "confirm", finding());
        desk.does(caseId, "complete-variant-analysis", Map.of("evidence", "Looked at the other parsers."));
        desk.does(
                caseId,
                "release-fix-line",
                Map.of("line", "1.x", "version", "1.9.9", "attestation", "Seen on the registry's page."));
        desk.waitFor(caseId, "fix_prepared");
    }

    private static Map<String, Object> finding() {
        return Map.of(
                "affected",
                List.of(Map.of(
                        "purl",
                        "pkg:npm/harbour",
                        "ranges",
                        List.of(Map.of("line", "1.x", "introduced", "1.0.0", "fixed", "1.9.9")))));
    }

    private static JsonNode report(String summary, Map<String, ?> more) {
        return report("harbour", summary, more);
    }

    private static JsonNode report(String project, String summary, Map<String, ?> more) {
        return product.reporter().accepted(project, "robin@about.example", summary, more);
    }

    private static JsonNode embargo(String caseId) {
        return hanna.show(caseId).path("embargo");
    }

    private static void embargoBecomes(String caseId, String state) {
        await("embargo " + state)
                .atMost(SOON)
                .until(() -> embargo(caseId).path("state").asText().equals(state));
    }

    static JsonNode clock(Desk desk, String caseId, String name) {
        return desk.get("/api/v1/cases/%s/evidence".formatted(caseId))
                .expecting(200)
                .json()
                .path("runs")
                .valueStream()
                .filter(it -> it.path("clock").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Desk desk, String caseId, String command, Map<String, ?> body, String code) {
        var answer = desk.command(caseId, command, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
    }

    private static Http.Answer put(Desk desk, String path, Map<String, ?> body) {
        return Http.put(desk.address() + path, body, "Authorization", "Bearer " + desk.token());
    }
}
