package dev.candor.intake.submission;

import static dev.candor.intake.Intake.plainReport;
import static dev.candor.intake.Intake.send;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.candor.intake.Intake;
import dev.candor.local.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ReportApiIT {

    private static final String REPORTS = "/api/v1/projects/express/reports";

    @Test
    void opensACaseAndHandsOutItsReceipt() {
        var answer = send(plainReport());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.<String>path("caseId")).matches("EXPRESS-\\d{4}-\\d{4}");
        assertThat(answer.<String>path("receipt")).matches("[\\w-]{22}");
        assertThat(answer.<String>path("statusUrl")).isEqualTo("http://intake.invalid/r/" + answer.path("receipt"));
        assertThat(answer.header("Location")).endsWith("/api/v1/report").doesNotContain(answer.<String>path("receipt"));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void answersTheSameForTheSameKeyAndBody() {
        var key = UUID.randomUUID().toString();

        var first = sendUnder(key, plainReport());
        var second = sendUnder(key, plainReport());

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void answersEachOfManyWhoSendAtOnce() throws Exception {
        try (var senders = Executors.newFixedThreadPool(16)) {
            Callable<Integer> one = () -> send(plainReport()).statusCode();

            var answers = senders.invokeAll(Collections.nCopies(400, one));

            for (var it : answers) {
                assertThat(it.get()).isEqualTo(201);
            }
        }
    }

    @Test
    void refusesAnotherBodyUnderAKeyThatWasUsed() {
        var key = UUID.randomUUID().toString();
        sendUnder(key, plainReport());

        var other = sendUnder(key, plainReport().put("details", "Something else."));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.contentType()).startsWith("application/problem+json");
    }

    @Test
    void namesEveryWrongFieldByItsPlace() {
        given().contentType("application/json")
                .body("""
                        {"summary": 7, "reporter": {"email": "nobody", "nick": "x"}, "exploited": "yes", "a/b": 1}""")
                .post(REPORTS)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/summary", "/details", "/reporter/email", "/reporter/nick", "/exploited", "/a~1b"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/projects/nobody/reports, application/json, 404",
        "/api/v1/projects/express/reports, text/plain, 415",
        "/api/v1/projects/express/reports, application/xml, 415",
        "/api/v1/projects/express/reports, application/x-www-form-urlencoded, 415"
    })
    void refusesWhatItDoesNotTake(String path, String contentType, int status) {
        given().contentType(contentType)
                .body(plainReport().encode())
                .post(path)
                .then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void refusesABodyBeyondEveryText() {
        var answer = send(plainReport().put("details", "x".repeat(9 * 1024 * 1024)));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void keepsALongTextWhole() {
        var details = "Zeile 😀\n".repeat(50_000);

        var receipt = Intake.receipt(plainReport().put("details", details));

        assertThat(Intake.status(receipt).<String>path("timeline[0].text"))
                .isNotEmpty()
                .satisfies(it -> assertThat(details).startsWith(it));
    }

    @Test
    void takesFilesBesideTheReport() {
        var receipt = given().multiPart("report", plainReport().encode(), "application/json")
                .multiPart("files", "poc.js", "crash()".getBytes(), "text/javascript")
                .multiPart("files", "../../trace.txt", "x".getBytes(), "text/plain")
                .post(REPORTS)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("receipt");

        assertThat(Intake.status(receipt).<Object>path("files.name").toString()).isEqualTo("[poc.js, trace.txt]");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        given().multiPart("report", plainReport().encode(), "application/json")
                .multiPart("files", "big.bin", new byte[10 * 1024 * 1024 + 1], "application/octet-stream")
                .post(REPORTS)
                .then()
                .statusCode(413)
                .body("errors[0].pointer", equalTo("/files"));
    }

    @Test
    void refusesAnEleventhFile() {
        var request = given().multiPart("report", plainReport().encode(), "application/json");
        for (int i = 0; i < 11; i++) {
            request.multiPart("files", i + ".txt", new byte[] {1}, "text/plain");
        }

        request.post(REPORTS).then().statusCode(413);
    }

    @Test
    void refusesAFormWithoutTheReport() {
        given().multiPart("files", "a.txt", new byte[] {1}, "text/plain")
                .post(REPORTS)
                .then()
                .statusCode(400);
    }

    @Test
    void refusesWhatAnotherWebsiteSends() {
        given().header("Sec-Fetch-Site", "cross-site")
                .contentType("application/json")
                .body(plainReport().encode())
                .post(REPORTS)
                .then()
                .statusCode(403);
    }

    private static io.restassured.response.Response sendUnder(String key, JsonObject report) {
        return given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(report.encode())
                .post(REPORTS);
    }
}
