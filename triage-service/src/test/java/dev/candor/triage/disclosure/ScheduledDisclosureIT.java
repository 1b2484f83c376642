package dev.candor.triage.disclosure;

import static dev.candor.triage.casefile.Desks.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.journal.OtherService;
import dev.candor.local.RealServers;
import dev.candor.policy.Policies;
import dev.candor.triage.casefile.Desks;
import dev.candor.triage.casefile.OtherIntake;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
@QuarkusTestResource(OtherIntake.class)
class ScheduledDisclosureIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @Inject
    Policies policies;

    @Inject
    Scheduler scheduler;

    @Inject
    DiscloseDueCases discloseDueCases;

    private OtherService intake;
    private String id;

    @BeforeEach
    void prepare() {
        intake = Desks.intake();
        id = Desks.readyCase(intake, policies.byProject("express").orElseThrow().hash());
    }

    @AfterEach
    void goOn() {
        scheduler.resume();
        intake.close();
    }

    @Test
    void comesAtItsInstantAndNotBefore() {
        var at = Instant.now().plusSeconds(5);

        done("ada", id, "schedule-disclosure", "at", at.toString());

        await("disclosure").atMost(LONG_ENOUGH).until(() -> Desks.state(id).equals("DISCLOSED"));
        var publishedAt = Desks.as("ada").get("/api/v1/cases/" + id).jsonPath().getString("published.publishedAt");
        assertThat(Instant.parse(publishedAt)).isAfterOrEqualTo(at);
    }

    @Test
    void isMadeUpForAfterTheWorkerWasAway() {
        scheduler.pause();
        var at = Instant.now().plusSeconds(2);
        done("ada", id, "schedule-disclosure", "at", at.toString());
        await("the instant").until(() -> Instant.now().isAfter(at));
        assertThat(Desks.state(id)).isEqualTo("SCHEDULED");

        scheduler.resume();

        await("disclosure").atMost(LONG_ENOUGH).until(() -> Desks.state(id).equals("DISCLOSED"));
    }

    @Test
    void happensOnceWhoeverTries() {
        scheduler.pause();
        var at = Instant.now().plusSeconds(2);
        done("ada", id, "schedule-disclosure", "at", at.toString());
        await("the instant").until(() -> Instant.now().isAfter(at));

        Uni.join()
                .all(discloseDueCases.discloseDue(), discloseDueCases.discloseDue(), discloseDueCases.discloseDue())
                .andFailFast()
                .await()
                .atMost(LONG_ENOUGH);

        var types = Desks.as("ada")
                .get("/api/v1/cases/" + id + "/journal")
                .jsonPath()
                .getList("entries.type", String.class);
        assertThat(types).filteredOn("disclosed"::equals).hasSize(1);
    }

    @Test
    void waitsForAPersonWhereARuleStandsAgainstIt() {
        done(
                "ada",
                id,
                "schedule-disclosure",
                "at",
                Instant.now().plusSeconds(3).toString());
        done(
                "ada",
                id,
                "assess",
                "affected",
                List.of(Map.of("purl", "pkg:npm/express", "ranges", List.of(Desks.range("5.x", "5.0.0")))));

        await("the refusal")
                .during(Duration.ofSeconds(5))
                .atMost(LONG_ENOUGH)
                .until(() -> Desks.state(id).equals("SCHEDULED"));
        var waiting = Desks.as("ada").get("/api/v1/cases/" + id).jsonPath();
        assertThat(waiting.getString("release.blocked")).isEqualTo("advisory-outdated");
        assertThat(Desks.as("ada")
                        .get("/api/v1/cases/" + id + "/journal")
                        .jsonPath()
                        .getList("entries.type", String.class))
                .filteredOn("disclosure-blocked"::equals)
                .hasSize(1);
        done("ada", id, "draft-advisory", "title", "Prototype pollution in express 5");
        done("grace", id, "approve-advisory");
        Desks.isRendered(id, 2);
        done(
                "ada",
                id,
                "schedule-disclosure",
                "at",
                Instant.now().plusSeconds(2).toString());

        await("disclosure").atMost(LONG_ENOUGH).until(() -> Desks.state(id).equals("DISCLOSED"));
    }
}
