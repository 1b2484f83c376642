package dev.candor.intake.receipt;

import static dev.candor.intake.Intake.plainReport;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent.InformationRequested;
import dev.candor.events.CaseId;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.ReceiptReplaced;
import dev.candor.events.ReportEvent.ReporterReplied;
import dev.candor.intake.Intake;
import dev.candor.intake.report.CaseQuery;
import dev.candor.intake.report.HoldMessage;
import dev.candor.intake.report.UnprovedMessage;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.KeyFolder;
import dev.candor.journal.Secrets;
import dev.candor.journal.Transactions;
import dev.candor.local.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ReceiptIT {

    @Inject
    Journal journal;

    @Inject
    Transactions transactions;

    @Inject
    CaseQuery cases;

    @Inject
    Secrets secrets;

    @Inject
    HoldMessage holdMessage;

    @Inject
    KeyFolder keys;

    @Test
    void showsWhereTheReportStands() {
        var receipt = Intake.receipt(plainReport());

        Intake.status(receipt)
                .then()
                .statusCode(200)
                .body("state", org.hamcrest.Matchers.equalTo("received"))
                .body("next.what", org.hamcrest.Matchers.equalTo("A person answers you"));
        assertThat(Intake.page(receipt)).contains("A crash", "Received", "A person answers you");
    }

    @Test
    void refusesEveryOtherReceiptAlike() {
        var wrong = Intake.status("AAAAAAAAAAAAAAAAAAAAAA");
        var malformed = Intake.status("x");
        var none = given().get("/api/v1/report");

        assertThat(List.of(wrong, malformed, none)).allSatisfy(it -> {
            assertThat(it.statusCode()).isEqualTo(401);
            assertThat(it.asString()).isEqualTo(wrong.asString());
        });
    }

    @Test
    void takesAMessageOnceWithItsFiles() {
        var receipt = Intake.receipt(plainReport());
        var key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            given().header("Authorization", "Bearer " + receipt)
                    .header("Idempotency-Key", key)
                    .multiPart("message", "{\"text\":\"One more thing.\"}", "application/json")
                    .multiPart("files", "trace.txt", "at x".getBytes(), "text/plain")
                    .post("/api/v1/report/messages")
                    .then()
                    .statusCode(201);
        }

        var replies = entries(caseOf(receipt)).stream()
                .filter(it -> it.event() instanceof ReporterReplied)
                .toList();
        assertThat(replies).hasSize(1);
        assertThat(Intake.page(receipt)).contains("One more thing.", "trace.txt");
    }

    @Test
    void takesAMessageFromThePage() {
        var receipt = Intake.receipt(plainReport());
        var cookie = given().redirects().follow(false).get("/r/" + receipt).cookie("candor_report");

        given().redirects()
                .follow(false)
                .cookie("candor_report", cookie)
                .multiPart("key", UUID.randomUUID().toString())
                .multiPart("text", "From the page.")
                .post("/report/messages")
                .then()
                .statusCode(303);

        assertThat(Intake.page(receipt)).contains("From the page.");
    }

    @Test
    void keepsAnEmptyMessageOnThePage() {
        var receipt = Intake.receipt(plainReport());
        var cookie = given().redirects().follow(false).get("/r/" + receipt).cookie("candor_report");

        var again =
                given().cookie("candor_report", cookie).multiPart("text", " ").post("/report/messages");

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.asString()).contains("must not be empty");
    }

    @Test
    void showsTheTeamsQuestion() {
        var receipt = Intake.receipt(plainReport());
        var question = new InformationRequested(LongText.of(Confidential.report("Which <version>?")), Optional.empty());
        record(caseOf(receipt), question);

        assertThat(Intake.page(receipt)).contains("Waiting for you", "Which &lt;version&gt;?");
    }

    @Test
    void letsInByALinkThatLeavesNoTraceInTheAddress() {
        var receipt = Intake.receipt(plainReport());

        var answer = given().redirects().follow(false).get("/r/" + receipt);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/report").doesNotContain(receipt);
        assertThat(answer.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain(receipt);
        given().cookie("candor_report", answer.cookie("candor_report") + "x")
                .get("/report")
                .then()
                .statusCode(401);
    }

    @Test
    void replacesALostReceiptForTheKnownAddressAlone() {
        var report = plainReport().put("reporter", new JsonObject().put("email", "ada@example.org"));
        var old = Intake.receipt(report);
        var caseId = caseOf(old);

        var answers = List.of(
                        askFor(caseId.value(), "eve@example.org"),
                        askFor("EXPRESS-2001-9999", "ada@example.org"),
                        askFor(caseId.value(), "Ada@example.org"))
                .stream()
                .distinct();

        assertThat(answers).hasSize(1);
        assertThat(entries(caseId).stream().filter(it -> it.event() instanceof ReceiptReplaced))
                .hasSize(1);
        assertThat(Intake.status(old).statusCode()).isEqualTo(401);
        var reporting = await(cases.byCase(caseId)).orElseThrow();
        assertThat(Intake.status(secrets.receipt(reporting.reportId(), 2)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void admitsAHeldMessageByAHandlersWord() {
        var receipt = Intake.receipt(plainReport());
        var held = new UnprovedMessage(
                caseOf(receipt),
                Confidential.person("eve@example.org"),
                Confidential.report("Re"),
                LongText.of(Confidential.report("It is me.")),
                List.of(),
                Optional.empty(),
                Set.of(),
                Optional.empty());
        var message = await(holdMessage.hold(held));

        var hidden = Intake.page(receipt);
        for (int i = 0; i < 2; i++) {
            given().header("Authorization", "Bearer " + keys.serviceToken())
                    .contentType("application/json")
                    .body("{\"admittedBy\":\"grace\"}")
                    .post("/internal/v1/held-replies/" + message.messageId() + "/admit")
                    .then()
                    .statusCode(204);
        }

        assertThat(hidden).doesNotContain("It is me.");
        assertThat(Intake.page(receipt)).containsOnlyOnce("It is me.");
    }

    private CaseId caseOf(String receipt) {
        return await(cases.byReceipt(receipt)).orElseThrow().caseId();
    }

    private List<Recorded> entries(CaseId caseId) {
        return await(transactions.run(() -> journal.entries(caseId.value())));
    }

    private void record(CaseId caseId, InformationRequested event) {
        await(transactions.run(() -> journal.lastSequence(caseId.value())
                .chain(last -> journal.record(caseId.value(), last, Circumstances.of("triage"), List.of(event)))));
    }

    private static String askFor(String caseId, String email) {
        return given().formParam("caseId", caseId)
                .formParam("email", email)
                .post("/lost-receipt")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }
}
