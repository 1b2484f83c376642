package dev.candor.intake.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.candor.events.CaseId;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.intake.Intake;
import dev.candor.intake.SharedData;
import dev.candor.journal.Journal;
import dev.candor.journal.Transactions;
import dev.candor.local.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** C4, C9, D8: a clear refusal or a faithful report, and never raw in a page. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class HostileInputIT {

    @Inject
    Journal journal;

    @Inject
    Transactions transactions;

    @Test
    void keepsNaughtyStringsFaithfullyAndShowsThemAsText() throws IOException {
        var strings = new JsonArray(Files.readString(SharedData.path("strings/blns/blns.json")));
        for (var it : strings) {
            var text = (String) it;
            var answer = Intake.send(everyField(text));

            if (text.isBlank()) {
                assertThat(answer.statusCode()).isEqualTo(400);
            } else {
                assertThat(answer.statusCode()).as(text).isEqualTo(201);
                assertKept(answer.path("caseId"), text);
            }
        }
    }

    @Test
    void showsHostileStringsAsTextOnEveryPage() {
        for (var it : List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "{config:property('candor.keys')} {#for x in 1}{/for} ${7*7}",
                "</textarea><script>alert(1)</script>",
                "'><svg/onload=alert(1)>")) {
            var page = Intake.page(Intake.receipt(everyField(it)));
            var form = given().multiPart("summary", it)
                    .multiPart("reporter.name", it)
                    .multiPart("reproduction", it)
                    .accept("text/html")
                    .post("/projects/express/report")
                    .asString();

            assertSoftly(softly -> {
                for (var html : List.of(page, form)) {
                    softly.assertThat(html).doesNotContain("<script", "<img", "<svg");
                    softly.assertThat(html)
                            .contains(it.replace("&", "&amp;")
                                    .replace("<", "&lt;")
                                    .replace(">", "&gt;")
                                    .replace("\"", "&quot;")
                                    .replace("'", "&#39;"));
                }
            });
        }
    }

    @Test
    void answersEveryJsonFileOfTheSuite() throws IOException {
        try (var files = Files.list(SharedData.path("api/jsontestsuite/test_parsing"))) {
            for (var file : files.sorted().toList()) {
                var status = given().contentType("application/json")
                        .body(Files.readAllBytes(file))
                        .post("/api/v1/projects/express/reports")
                        .statusCode();

                assertThat(status).as(file.getFileName().toString()).isEqualTo(400);
            }
        }
    }

    @Test
    void refusesTheCharacterThatNoDatabaseHolds() {
        var answer = Intake.send(Intake.plainReport().put("details", "a\0b"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/details");
    }

    private void assertKept(String caseId, String text) {
        var report = (ReportReceived) transactions
                .run(() -> journal.entries(new CaseId(caseId).value()))
                .await()
                .atMost(Duration.ofSeconds(30))
                .getFirst()
                .event();
        assertThat(report.summary().read()).contains(text);
        assertThat(report.details().text().read()).contains(text);
        assertThat(report.claims().affectedPackage().flatMap(it -> it.read())).contains(text);
        assertThat(report.claims().versions().flatMap(it -> it.read())).contains(text);
        assertThat(report.claims().impact().flatMap(it -> it.text().read())).contains(text);
        assertThat(report.claims().disclosurePlans().flatMap(it -> it.read())).contains(text);
        assertThat(report.reporter().flatMap(it -> it.name()).flatMap(it -> it.read()))
                .contains(text);
        assertThat(report.reporter().flatMap(it -> it.credit()).flatMap(it -> it.read()))
                .contains(text);
    }

    private static JsonObject everyField(String text) {
        return new JsonObject()
                .put("summary", text)
                .put("details", text)
                .put("package", text)
                .put("versions", text)
                .put("reproduction", text)
                .put("impact", text)
                .put("disclosurePlans", text)
                .put("reporter", new JsonObject().put("name", text).put("credit", text));
    }
}
