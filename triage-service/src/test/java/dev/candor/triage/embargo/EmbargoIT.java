package dev.candor.triage.embargo;

import static dev.candor.triage.casefile.Desks.as;
import static dev.candor.triage.casefile.Desks.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.events.ReportEvent.EmbargoAnswered;
import dev.candor.journal.OtherService;
import dev.candor.local.RealServers;
import dev.candor.policy.Policies;
import dev.candor.triage.casefile.Desks;
import dev.candor.triage.casefile.OtherIntake;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An embargo from the report to its end, on real servers. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
@QuarkusTestResource(OtherIntake.class)
class EmbargoIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @Inject
    Policies policies;

    private OtherService intake;
    private String id;

    @BeforeEach
    void receive() {
        intake = Desks.intake();
        id = Desks.receivedCase(
                intake, policies.byProject("express").orElseThrow().hash());
    }

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void beginsWithTheReportAndEndsAtItsRevisedInstantWithoutDisclosing() {
        assertThat(embargo().getString("embargo.state")).isEqualTo("active");
        assertThat(embargo().getString("embargo.consent.reporter")).isEqualTo("signatory");
        var end = Instant.now().plusSeconds(6);
        done("ada", id, "propose-embargo", "end", end.toString(), "reason", "The fix is out sooner.");

        intake.says(id, "reporter", new EmbargoAnswered("reporter", 2, true, Optional.empty()));

        await("the revision")
                .atMost(LONG_ENOUGH)
                .until(() -> embargo().getList("embargo.proposals.standing").equals(List.of("accepted", "accepted")));
        await("the end")
                .atMost(LONG_ENOUGH)
                .until(() -> embargo().getString("embargo.state").equals("exited"));
        assertThat(embargo().getString("embargo.ended.why")).isEqualTo("instant");
        assertThat(Instant.parse(embargo().getString("embargo.ended.at"))).isAfterOrEqualTo(end);
        assertThat(Desks.state(id)).isEqualTo("RECEIVED");
        assertThat(as("ada").get("/api/v1/cases/" + id + "/journal").jsonPath().getList("entries.type", String.class))
                .containsOnlyOnce("embargo-revised", "embargo-ended");
    }

    @Test
    void endsWithARecordedFactAndShowsItsEvidence() {
        done("ada", id, "record-public-exploit", "evidence", "A repository shows it.");

        assertThat(embargo().getString("embargo.ended.why")).isEqualTo("exploit-public");
        assertThat(embargo().getString("facts.exploitPublic.evidence")).isEqualTo("A repository shows it.");
        assertThat(embargo().getString("facts.isPublic.by")).isEqualTo("ada");
        assertThat(Desks.ask("ada", id, "propose-embargo", Map.of()).jsonPath().getString("code"))
                .isEqualTo("embargo-over");
    }

    @Test
    void hasNoCraSheetWhereThePolicySaysThatTheActIsOff() {
        assertThat(as("ada").get("/api/v1/cases/" + id + "/cra").statusCode()).isEqualTo(404);
    }

    private JsonPath embargo() {
        return as("ada").get("/api/v1/cases/" + id).jsonPath();
    }
}
