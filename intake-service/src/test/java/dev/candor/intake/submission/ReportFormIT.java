package dev.candor.intake.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.local.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ReportFormIT {

    private static final Pattern CASE = Pattern.compile("EXPRESS-\\d{4}-\\d{4,}");

    @Test
    void asksWithoutAnyScript() {
        var page =
                given().get("/projects/express/report").then().statusCode(200).extract();

        assertThat(page.asString()).contains("<form", "name=\"key\"").doesNotContain("<script", "javascript:");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void leadsToTheReceiptAndWhatHappensNext() {
        var sent = send(UUID.randomUUID().toString(), "A crash", "Send this.", "ada@example.org");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sentPage(sent))
                .containsPattern(CASE)
                .containsPattern("http://intake\\.invalid/r/[\\w-]{22}")
                .contains("A person answers you by")
                .doesNotContain("cannot be replaced");
    }

    @Test
    void warnsWhoGaveNoAddress() {
        var sent = send(UUID.randomUUID().toString(), "A crash", "Send this.", "");

        assertThat(sentPage(sent)).contains("a lost receipt cannot be replaced");
    }

    @Test
    void takesASecondClickForTheSameReport() {
        var key = UUID.randomUUID().toString();

        var first = sentPage(send(key, "A crash", "Send this.", ""));
        var second = sentPage(send(key, "A crash", "Send this.", ""));

        assertThat(caseOn(second)).isEqualTo(caseOn(first));
    }

    @Test
    void keepsWhatWasTypedWhenAFieldIsWrong() {
        var again = send(UUID.randomUUID().toString(), "", "Send \"this\" & <that>.", "nobody");

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.asString())
                .contains("Send &quot;this&quot; &amp; &lt;that&gt;.")
                .contains("value=\"nobody\"")
                .contains("id=\"summary-error\"")
                .contains("id=\"reporter.email-error\"");
    }

    @Test
    void asksToChooseFilesAgain() {
        var again = given().multiPart("details", "Send this.")
                .multiPart("files", "a.txt", new byte[] {1}, "text/plain")
                .post("/projects/express/report");

        assertThat(again.asString()).contains("choose your files again");
    }

    @Test
    void offersAnotherReportWhereTheFormWasUsed() {
        var key = UUID.randomUUID().toString();
        var first = caseOn(sentPage(send(key, "A crash", "Send this.", "")));

        var again = send(key, "Another crash", "Send that.", "");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.asString()).contains(first, "Another crash").doesNotContain(key);
    }

    @Test
    void refusesWhatAnotherWebsiteSends() {
        given().header("Origin", "https://evil.example")
                .multiPart("summary", "x")
                .post("/projects/express/report")
                .then()
                .statusCode(403);
    }

    @Test
    void showsTheReceiptToNobodyElse() {
        given().accept("text/html").get("/projects/express/report/sent").then().statusCode(404);
    }

    private static Response send(String key, String summary, String details, String email) {
        return given().redirects()
                .follow(false)
                .multiPart("key", key)
                .multiPart("summary", summary)
                .multiPart("details", details)
                .multiPart("reporter.email", email)
                .multiPart("files", "", new byte[0], "application/octet-stream")
                .post("/projects/express/report");
    }

    private static String sentPage(Response sent) {
        return given().cookie("candor_report", sent.cookie("candor_report"))
                .get("/projects/express/report/sent")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String caseOn(String page) {
        var found = CASE.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
