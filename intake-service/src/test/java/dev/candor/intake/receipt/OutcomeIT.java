package dev.candor.intake.receipt;

import static dev.candor.intake.Intake.plainReport;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.events.Advisory;
import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.CaseEvent.Rejected;
import dev.candor.events.CaseEvent.RejectionReason;
import dev.candor.events.CaseId;
import dev.candor.events.Confidential;
import dev.candor.events.Event;
import dev.candor.events.LongText;
import dev.candor.events.OutcomeEvent.CaseLinked;
import dev.candor.events.OutcomeEvent.CaseRelation;
import dev.candor.events.OutcomeEvent.CaseSplit;
import dev.candor.events.OutcomeEvent.FollowUpOpened;
import dev.candor.events.OutcomeEvent.MarkedDuplicate;
import dev.candor.events.OutcomeEvent.Moved;
import dev.candor.events.OutcomeEvent.ReportJoined;
import dev.candor.events.Recipient;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.CaseIdAllotted;
import dev.candor.events.ReportEvent.ForwardingChosen;
import dev.candor.events.ReportEvent.LateReceipt;
import dev.candor.events.ReportEvent.ReceiptReplaced;
import dev.candor.events.ReportEvent.ReportAdmitted;
import dev.candor.events.ReportEvent.ReportQuarantined;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.events.ReportEvent.ReportWithdrawn;
import dev.candor.events.ReportEvent.SecondLookRequested;
import dev.candor.intake.Intake;
import dev.candor.intake.outcome.FollowOutcome;
import dev.candor.intake.report.CaseQuery;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.KeyFolder;
import dev.candor.journal.Secrets;
import dev.candor.journal.Transactions;
import dev.candor.local.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a reporter sees, and may ask for, when their report goes another way than a fix. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class OutcomeIT {

    private static final String ADA = "ada@outcome.example";

    @Inject
    Journal journal;

    @Inject
    Transactions transactions;

    @Inject
    CaseQuery cases;

    @Inject
    Secrets secrets;

    @Inject
    KeyFolder keys;

    @Inject
    FollowOutcome followOutcome;

    @Test
    void opensTheOtherCaseByBothReceiptsOnceReportsAreJoined() {
        var goesOn = Intake.receipt(report("The first"));
        var joined = Intake.receipt(report("The second"));
        var into = caseOf(goesOn);
        var from = caseOf(joined);
        var token = secrets.replyToken(from.value(), "reporter", 1);

        says(from, new ReportJoined(into.value(), Optional.empty()));
        says(into, new CaseLinked(from.value(), CaseRelation.JOINED, Optional.empty(), Optional.empty()));
        await("the other case").until(() -> caseOf(joined).equals(into));

        assertThat(Intake.status(joined).jsonPath().getString("caseId")).isEqualTo(into.value());
        assertThat(Intake.page(joined)).contains("The first", "was joined to this one");
        assertThat(result(cases.byReplyToken(token)).orElseThrow().caseId()).isEqualTo(into);
        assertThat(result(cases.known(from))).contains(into);
        send(joined, "messages", new JsonObject().put("text", "By the second receipt."))
                .then()
                .statusCode(201);
        assertThat(Intake.page(goesOn)).contains("By the second receipt.");
        assertThat(Intake.status(goesOn).statusCode()).isEqualTo(200);
    }

    @Test
    void leadsToTheEndOfAChainOfJoinsInWhicheverOrderTheyAreHeard() {
        var first = Intake.receipt(report("First"));
        var second = Intake.receipt(report("Second"));
        var third = Intake.receipt(report("Third"));
        var end = caseOf(third);
        var middle = caseOf(second);

        says(caseOf(first), new ReportJoined(middle.value(), Optional.empty()));
        says(middle, new ReportJoined(end.value(), Optional.empty()));

        await("the end of the chain")
                .until(() -> caseOf(first).equals(end) && caseOf(second).equals(end));
    }

    @Test
    void opensACaseForAPartOnceWithAReceiptOfItsOwn() {
        var receipt = Intake.receipt(report("Two problems"));
        var whole = caseOf(receipt);
        var part = new CaseId(whole.value() + "-B");
        var split = new CaseSplit(part.value(), Confidential.report("The second"), words("Is apart."));

        says(whole, split);
        says(whole, split);
        await("the part").until(() -> !entries(part).isEmpty());
        await("both").until(() -> entries(whole).size() == 3);

        assertThat(entries(part)).hasSize(1);
        var report = (ReportReceived) entries(part).getFirst().event();
        assertThat(report.acknowledgeBy()).isEmpty();
        assertThat(report.origin().orElseThrow().caseId()).isEqualTo(whole.value());
        assertThat(report.reporter().orElseThrow().email().orElseThrow().value())
                .isEqualTo(ADA);
        assertThat(Intake.page(secrets.receipt(report.reportId(), 1)))
                .contains(part.value(), "We handle this part of your report on its own");
        assertThat(Intake.page(receipt)).contains("handled apart, as " + part);
    }

    @Test
    void opensAFollowUpUnderTheNextNumberForTheTeamAlone() {
        var receipt = Intake.receipt(report("Fixed by half"));
        var old = caseOf(receipt);
        var next = CaseId.of("EXPRESS", year(old), number(old) + 1);

        says(old, new FollowUpOpened(Confidential.report("Still open"), words("The other way in.")));
        await("the follow-up").until(() -> !entries(next).isEmpty());

        var report = (ReportReceived) entries(next).getFirst().event();
        assertThat(report.reporter()).isEmpty();
        assertThat(report.origin().orElseThrow().relation()).isEqualTo(CaseRelation.FOLLOW_UP);
        assertThat(Intake.page(receipt)).doesNotContain(next.value(), "Still open");
        assertThat(number(caseOf(Intake.receipt(report("Another"))))).isEqualTo(number(next) + 1);
    }

    @Test
    void knowsAMovedCaseByBothIds() {
        var receipt = Intake.receipt(report("Of the others"));
        var id = caseOf(receipt);

        says(id, new Moved("express-2015", words("They maintain it."), Optional.empty()));
        await("the new id").until(() -> allotted(id).size() == 1);
        var there = new CaseId(allotted(id).getFirst().caseId());
        says(id, new Moved("express", words("It is ours after all."), Optional.empty()));
        await("the old id again").until(() -> allotted(id).size() == 2);

        assertThat(there.value()).startsWith("EXPRESSJS-");
        assertThat(allotted(id).getLast().caseId()).isEqualTo(id.value());
        assertThat(result(cases.known(there))).contains(id);
        assertThat(result(cases.known(id))).contains(id);
        var participation = result(cases.byReplyToken(secrets.replyToken(id.value(), "reporter", 1)))
                .orElseThrow();
        assertThat(participation.isOf("EXPRESS")).isTrue();
        assertThat(participation.isOf("EXPRESSJS")).isTrue();
        given().formParam("caseId", there.value())
                .formParam("email", ADA)
                .post("/lost-receipt")
                .then()
                .statusCode(200);
        await("the new receipt")
                .until(() -> entries(id).stream().anyMatch(it -> it.event() instanceof ReceiptReplaced));
    }

    @Test
    void showsADuplicatesReporterTheAdvisoryOfTheCaseThatWentOn() {
        var original = caseOf(Intake.receipt(report("By Bob")));
        var receipt = Intake.receipt(report("By Ada"));

        says(caseOf(receipt), new MarkedDuplicate(original.value(), words("We know it."), Optional.empty()));
        await("the duplicate")
                .until(() ->
                        Intake.status(receipt).jsonPath().getString("state").equals("duplicate"));
        assertThat(Intake.page(receipt)).doesNotContain(original.value(), "By Bob");
        says(
                original,
                new Disclosed(advisory(original), Optional.empty(), List.of(), Optional.empty(), Optional.empty()));

        await("the advisory")
                .until(() ->
                        Intake.status(receipt).jsonPath().getString("state").equals("published"));
        assertThat(Intake.page(receipt)).contains("/advisories/" + original).doesNotContain("By Bob");
    }

    @Test
    void takesAReportBackOnce() {
        var receipt = Intake.receipt(report("A mistake"));

        send(receipt, "withdraw", new JsonObject().put("reason", "I was wrong."))
                .then()
                .statusCode(204);
        send(receipt, "withdraw", new JsonObject()).then().statusCode(204);

        assertThat(entries(caseOf(receipt)).stream().filter(it -> it.event() instanceof ReportWithdrawn))
                .hasSize(1);
        assertThat(Intake.page(receipt)).contains("You withdrew the report", "I was wrong.");
    }

    @Test
    void takesARequestForASecondLookOnceAfterAnOutcome() {
        var receipt = Intake.receipt(report("Refused"));
        var why = new JsonObject().put("why", "It is real.");

        send(receipt, "second-look", why).then().statusCode(409);
        says(
                caseOf(receipt),
                new Rejected(
                        RejectionReason.NOT_REPRODUCIBLE,
                        Optional.empty(),
                        words("We cannot see it."),
                        Optional.empty(),
                        Optional.empty()));
        await("the form").until(() -> Intake.page(receipt).contains("Ask for a second look"));
        send(receipt, "second-look", new JsonObject().put("why", " ")).then().statusCode(400);
        send(receipt, "second-look", why).then().statusCode(204);
        send(receipt, "second-look", why).then().statusCode(409);
        send(receipt, "withdraw", new JsonObject()).then().statusCode(409);
        send(receipt, "messages", new JsonObject().put("text", "And this."))
                .then()
                .statusCode(201);

        assertThat(entries(caseOf(receipt)).stream().filter(it -> it.event() instanceof SecondLookRequested))
                .hasSize(1);
    }

    @Test
    void takesTheFormsOfThePage() {
        var receipt = Intake.receipt(report("By the page"));
        var cookie = given().redirects().follow(false).get("/r/" + receipt).cookie("candor_report");

        for (var form : List.of(
                given().formParam("choice", "without-my-name").basePath("/report/forwarding"),
                given().formParam("reason", "").basePath("/report/withdraw"))) {
            form.redirects()
                    .follow(false)
                    .cookie("candor_report", cookie)
                    .post()
                    .then()
                    .statusCode(303);
        }

        assertThat(entries(caseOf(receipt)).stream().map(Recorded::event).toList())
                .hasAtLeastOneElementOfType(ForwardingChosen.class)
                .hasAtLeastOneElementOfType(ReportWithdrawn.class);
        given().formParam("choice", "forward").post("/report/forwarding").then().statusCode(401);
    }

    @Test
    void admitsAQuarantinedReportByAHandlersWord() {
        var id = caseOf(Intake.receipt(report("Buy now")));
        var to = new Recipient("reporter", Confidential.person(ADA), Optional.empty(), Optional.empty());
        result(transactions.run(() -> journal.record(
                id.value(), 1, Circumstances.of("intake"), List.of(new ReportQuarantined(Set.of(), Optional.of(to))))));

        for (var i = 0; i < 2; i++) {
            admit(id).then().statusCode(204);
        }

        assertThat(entries(id))
                .filteredOn(it -> it.event() instanceof ReportAdmitted)
                .singleElement()
                .satisfies(it -> assertThat(((ReportAdmitted) it.event()).receipt())
                        .map(LateReceipt::to)
                        .contains(to));
        admit(caseOf(Intake.receipt(report("Never apart")))).then().statusCode(404);
    }

    private Response admit(CaseId id) {
        return given().header("Authorization", "Bearer " + keys.serviceToken())
                .contentType("application/json")
                .body("{\"admittedBy\":\"grace\"}")
                .post("/internal/v1/quarantined-reports/" + id + "/admit");
    }

    /** As the desk says it: journaled, and followed in the same transaction. */
    private void says(CaseId id, Event event) {
        result(transactions.run(() -> journal.lastSequence(id.value())
                .chain(last -> journal.record(id.value(), last, Circumstances.of("ada"), List.of(event)))
                .chain(recorded -> followOutcome.on(recorded.getFirst()))));
    }

    private List<CaseIdAllotted> allotted(CaseId id) {
        return entries(id).stream()
                .filter(it -> it.event() instanceof CaseIdAllotted)
                .map(it -> (CaseIdAllotted) it.event())
                .toList();
    }

    private CaseId caseOf(String receipt) {
        return result(cases.byReceipt(receipt)).orElseThrow().caseId();
    }

    private List<Recorded> entries(CaseId caseId) {
        return result(transactions.run(() -> journal.entries(caseId.value())));
    }

    private static JsonObject report(String summary) {
        return plainReport().put("summary", summary).put("reporter", new JsonObject().put("email", ADA));
    }

    private static LongText words(String text) {
        return LongText.of(Confidential.report(text));
    }

    private static int year(CaseId id) {
        return Integer.parseInt(id.value().split("-", -1)[1]);
    }

    private static long number(CaseId id) {
        return Long.parseLong(id.value().split("-", -1)[2]);
    }

    private static Response send(String receipt, String what, JsonObject body) {
        return given().header("Authorization", "Bearer " + receipt)
                .contentType("application/json")
                .body(body.encode())
                .post("/api/v1/report/" + what);
    }

    private static Advisory advisory(CaseId id) {
        return new Advisory(
                id.value(),
                "express",
                1,
                "A title",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static <T> T result(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }
}
