package dev.candor.intake.receipt;

import static dev.candor.intake.Intake.plainReport;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.EmbargoEvent;
import dev.candor.events.EmbargoEvent.EmbargoAccepted;
import dev.candor.events.EmbargoEvent.EmbargoProposed;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.EmbargoAnswered;
import dev.candor.intake.Intake;
import dev.candor.intake.report.CaseQuery;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.Transactions;
import dev.candor.local.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class EmbargoAnswerIT {

    @Inject
    Journal journal;

    @Inject
    Transactions transactions;

    @Inject
    CaseQuery cases;

    private final Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(60));

    private String receipt;
    private String caseId;

    @BeforeEach
    void ask() {
        receipt = Intake.receipt(plainReport());
        caseId = await(cases.byReceipt(receipt)).orElseThrow().caseId().value();
        record(new EmbargoProposed(1, end, "policy", Optional.empty(), List.of()));
        record(new EmbargoAccepted(1, "policy", false));
        record(new EmbargoProposed(2, end.plus(Duration.ofDays(30)), "ada", Optional.empty(), List.of()));
    }

    @Test
    void isTakenFromAProgramOnce() {
        Intake.status(receipt)
                .then()
                .statusCode(200)
                .body("embargo.endsAt", org.hamcrest.Matchers.equalTo(end.toString()))
                .body("embargo.answerable", org.hamcrest.Matchers.equalTo(2));

        assertThat(answer("{\"proposal\":\"2\",\"answer\":\"accept\"}")).isEqualTo(204);
        assertThat(answer("{\"proposal\":\"2\",\"answer\":\"accept\"}")).isEqualTo(400);

        assertThat(answers()).containsExactly(new EmbargoAnswered("reporter", 2, true, Optional.empty()));
    }

    @Test
    void isTakenFromThePageWithADateOfTheReporters() {
        var cookie = given().redirects().follow(false).get("/r/" + receipt).cookie("candor_report");
        assertThat(Intake.page(receipt)).contains("Please keep this to yourself", "I do not agree");

        var refused = given().cookie("candor_report", cookie)
                .formParam("proposal", "2")
                .formParam("answer", "propose")
                .formParam("end", "2001-01-01T00:00")
                .post("/report/embargo");
        var taken = given().redirects()
                .follow(false)
                .cookie("candor_report", cookie)
                .formParam("proposal", "2")
                .formParam("answer", "propose")
                .formParam("end", end.plus(Duration.ofDays(1)).toString())
                .post("/report/embargo");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("must lie in the future");
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(answers())
                .containsExactly(new EmbargoAnswered("reporter", 2, false, Optional.of(end.plus(Duration.ofDays(1)))));
    }

    @Test
    void isRefusedWithoutAReceipt() {
        given().contentType("application/json")
                .body("{\"proposal\":\"2\",\"answer\":\"accept\"}")
                .post("/api/v1/report/embargo")
                .then()
                .statusCode(401);
        given().formParam("proposal", "2")
                .formParam("answer", "accept")
                .post("/report/embargo")
                .then()
                .statusCode(401);
    }

    private int answer(String json) {
        return given().header("Authorization", "Bearer " + receipt)
                .contentType("application/json")
                .body(json)
                .post("/api/v1/report/embargo")
                .statusCode();
    }

    private List<EmbargoAnswered> answers() {
        var entries = await(transactions.run(() -> journal.entries(caseId)));
        return entries.stream()
                .map(Recorded::event)
                .filter(EmbargoAnswered.class::isInstance)
                .map(EmbargoAnswered.class::cast)
                .toList();
    }

    private void record(EmbargoEvent event) {
        await(transactions.run(() -> journal.lastSequence(caseId)
                .chain(last -> journal.record(caseId, last, Circumstances.of("triage"), List.of(event)))));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }
}
