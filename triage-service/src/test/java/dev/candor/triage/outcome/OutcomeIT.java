package dev.candor.triage.outcome;

import static dev.candor.triage.casefile.Desks.as;
import static dev.candor.triage.casefile.Desks.ask;
import static dev.candor.triage.casefile.Desks.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.events.CaseEvent.RejectionReason;
import dev.candor.events.OutcomeEvent.CaseRelation;
import dev.candor.events.ReportEvent.CaseIdAllotted;
import dev.candor.events.ReportEvent.Origin;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.journal.Ids;
import dev.candor.journal.OtherService;
import dev.candor.local.RealServers;
import dev.candor.policy.Policies;
import dev.candor.triage.access.Desk;
import dev.candor.triage.casefile.Desks;
import dev.candor.triage.casefile.OtherIntake;
import dev.candor.triage.casefile.Records;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases that end in others, get other ids, or come from others. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
@QuarkusTestResource(OtherIntake.class)
class OutcomeIT {

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
    void leadTheIdOfAJoinedReportToTheCaseThatGoesOn() {
        var goesOn = Desks.receivedCase(intake, policy);
        var joined = Desks.receivedCase(intake, policy, Desks.report("The second channel", List.of()));

        done("ada", joined, "join", "into", goesOn);
        done("ada", joined, "note", "text", "Said under the old id.");

        assertThat(show("ada", joined).jsonPath().getString("id")).isEqualTo(goesOn);
        assertThat(show("ada", goesOn).jsonPath().getList("messages.text.text", String.class))
                .contains("Said under the old id.");
        assertThat(show("ada", goesOn).jsonPath().getList("outcome.links.caseId", String.class))
                .containsExactly(joined);
        assertThat(as("ada")
                        .get("/api/v1/cases/%s/journal".formatted(joined))
                        .jsonPath()
                        .getList("entries.type", String.class))
                .startsWith("report-received")
                .contains("report-joined")
                .doesNotContain("note-added");
        assertThat(ask("ada", goesOn, "join", Map.of("into", joined)).jsonPath().getString("code"))
                .isEqualTo("joined-to-itself");
        assertThat(page("jo", joined)).contains(goesOn + " <span", "What the same reporter sent by another channel");
    }

    @Test
    void keepsBothIdsOfAMovedCaseAndChangesWhoSeesIt() {
        var id = Desks.receivedCase(intake, policy);
        Desk.addUser("moira", "express", "handler");
        Desk.addUser("moira", "express-2015", "handler");
        var moira = Desk.token("moira");

        Desk.withToken(moira)
                .body(Map.of("project", "express-2015", "text", "The others maintain it."))
                .post("/api/v1/cases/%s/move".formatted(id))
                .then()
                .statusCode(200);
        var allotted = "EXPRESSJS-2026-%04d".formatted(Math.floorMod(Ids.next().hashCode(), 9000) + 1000);
        intake.says(id, "intake", new CaseIdAllotted(allotted, "express-2015"));
        await("the new id")
                .until(() -> as("otto").get("/api/v1/cases/" + allotted).statusCode() == 200);

        assertThat(show("otto", allotted).jsonPath().getString("id")).isEqualTo(id);
        assertThat(show("otto", id).jsonPath().getList("outcome.names", String.class))
                .containsExactly(allotted);
        done("otto", allotted, "note", "text", "It is ours now.");
        assertThat(as("ada").get("/api/v1/cases/" + id).statusCode()).isEqualTo(404);
        assertThat(as("ada").get("/api/v1/cases/" + allotted).statusCode()).isEqualTo(404);
        assertThat(as("ada").get("/api/v1/cases/%s/journal".formatted(id)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void opensAPartAndKnowsItsFollowUps() {
        var id = Desks.receivedCase(intake, policy);

        var part = done("ada", id, "split", "summary", "A part", "details", "Is another matter.")
                .jsonPath()
                .getString("outcome.parts[0]");
        intake.says(part, "ada", Optional.of(policy), from(id, CaseRelation.SPLIT_OFF));
        var followUp = Desks.receivedCase(intake, policy, from(id, CaseRelation.FOLLOW_UP));
        await("the part on the desk")
                .until(() -> as("ada").get("/api/v1/cases/" + part).statusCode() == 200);

        assertThat(part).isEqualTo(id + "-B");
        assertThat(show("ada", part).jsonPath().getString("outcome.origin.caseId"))
                .isEqualTo(id);
        assertThat(show("ada", id).jsonPath().getList("outcome.links.caseId", String.class))
                .containsExactly(followUp);
    }

    @Test
    void asksWhatBecomesOfADuplicateWhoseOriginalIsGivenUp() {
        var original = Desks.receivedCase(intake, policy);
        var duplicate = Desks.receivedCase(intake, policy);
        done("ada", duplicate, "mark-duplicate", "of", original, "text", "We know it.");
        var before = page("dora", duplicate);

        done("ada", original, "reject", "reason", RejectionReason.NOT_REPRODUCIBLE.name(), "text", "We cannot see it.");

        assertThat(before).doesNotContain(Prompt.ORIGINAL_DROPPED.sentence());
        assertThat(page("dorian", duplicate)).contains(Prompt.ORIGINAL_DROPPED.sentence());
        assertThat(Desk.of("doris", "express", "handler")
                        .get("/?q=" + duplicate)
                        .asString())
                .contains(Prompt.ORIGINAL_DROPPED.sentence());
        done("ada", duplicate, "reply", "text", "The other one came to nothing; so does this.");
        assertThat(page("dotty", duplicate)).doesNotContain(Prompt.ORIGINAL_DROPPED.sentence());
    }

    @Test
    void tellsNobodyOfACaseThatTheyMayNotSee() {
        var id = Desks.receivedCase(intake, policy);
        var hidden = ask("ada", id, "mark-duplicate", Map.of("of", "EXPRESSJS-2019-0001", "text", "x"));

        assertThat(hidden.statusCode()).isEqualTo(409);
        assertThat(hidden.jsonPath().getString("code")).isEqualTo("no-such-other-case");
    }

    private static ReportReceived from(String id, CaseRelation relation) {
        return Records.with(Desks.report("A part", List.of()), "origin", Optional.of(new Origin(id, relation)));
    }

    private static Response show(String name, String id) {
        return as(name).get("/api/v1/cases/" + id)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    /** As somebody new sees it: an account of this name may sign in once. */
    private static String page(String name, String id) {
        return Desk.of(name, "express", "handler").get("/cases/" + id).asString();
    }
}
