package dev.candor.triage.registry;

import static dev.candor.triage.casefile.Desks.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.local.RealServers;
import dev.candor.policy.Policies;
import dev.candor.triage.casefile.Desks;
import dev.candor.triage.casefile.OtherIntake;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
@QuarkusTestResource(OtherIntake.class)
@QuarkusTestResource(value = OtherRegistry.class, restrictToAnnotatedClass = true)
class RegistryWatchIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @Inject
    Policies policies;

    @Test
    void holdsADueDisclosureUntilTheRegistryShowsTheFixedVersions() {
        OtherRegistry.shows("express/5.1.1");
        try (var intake = Desks.intake()) {
            var id = Desks.readyCase(
                    intake, policies.byProject("express").orElseThrow().hash());

            done(
                    "ada",
                    id,
                    "schedule-disclosure",
                    "at",
                    Instant.now().plusSeconds(1).toString());
            await("both answers of the registry")
                    .atMost(LONG_ENOUGH)
                    .untilAsserted(() -> assertThat(Desks.ask("ada", id, "disclose", Map.of())
                                    .jsonPath()
                                    .getString("detail"))
                            .endsWith("but these were not: pkg:npm/express@4.21.3 (not there yet)"));
            await("the desk's word")
                    .atMost(LONG_ENOUGH)
                    .until(() -> "release-not-seen"
                            .equals(Desks.as("ada")
                                    .get("/api/v1/cases/" + id)
                                    .jsonPath()
                                    .getString("release.blocked")));
            OtherRegistry.shows("express/4.21.3");

            await("disclosure").atMost(LONG_ENOUGH).until(() -> Desks.state(id).equals("DISCLOSED"));
        }
    }
}
