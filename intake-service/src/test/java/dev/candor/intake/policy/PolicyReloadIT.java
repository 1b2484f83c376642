package dev.candor.intake.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.candor.events.ProjectEvent.PolicyLoaded;
import dev.candor.journal.Journal;
import dev.candor.journal.KeyFolder;
import dev.candor.journal.Transactions;
import dev.candor.local.RealServers;
import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import dev.candor.policy.inforce.PolicyAlarm;
import dev.candor.policy.inforce.PolicyVersions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        restrictToAnnotatedClass = true,
        initArgs = {@ResourceArg(name = "service", value = "intake"), @ResourceArg(name = "policies", value = "own")})
class PolicyReloadIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @ConfigProperty(name = "candor.policies")
    Path folder;

    @Inject
    Policies policies;

    @Inject
    PolicyVersions versions;

    @Inject
    PolicyAlarm alarm;

    @Inject
    Journal journal;

    @Inject
    Transactions transactions;

    @Inject
    KeyFolder keys;

    private Policy before;
    private Path file;

    @BeforeEach
    void remember() {
        file = folder.resolve("express-2015.yaml");
        before = inForce();
    }

    @AfterEach
    void restore() throws IOException {
        Files.writeString(file, before.source());
        await("the old version")
                .atMost(SOON)
                .until(() -> inForce().equals(before) && alarm.problems().isEmpty());
    }

    @Test
    void takesAChangedPolicyUpWithoutARestart() throws IOException {
        Files.writeString(file, before.source().replace("acknowledgement: 24h", "acknowledgement: 12h"));

        await("the new promise")
                .atMost(SOON)
                .untilAsserted(() -> given().get("/projects/express-2015")
                        .then()
                        .body(containsString("within 12 hours of your report")));
        var hash = inForce().hash();
        assertThat(transactions
                        .run(() -> journal.entries("project/express-2015"))
                        .await()
                        .atMost(SOON))
                .extracting(it -> it.event())
                .contains(new PolicyLoaded(before.hash()), new PolicyLoaded(hash));
        assertThat(versions.version(before.hash()).await().atMost(SOON)).contains(before);
    }

    @Test
    void keepsTheOldPolicyAndRaisesAnAlarmWhenTheNewOneIsRefused() throws IOException {
        Files.writeString(file, before.source().replace("acknowledgement: 24h", "acknowledgement: soon"));

        await("the alarm").atMost(SOON).until(() -> !alarm.problems().isEmpty());
        assertThat(alarm.problems())
                .singleElement()
                .extracting(it -> it.sentence())
                .asString()
                .contains("express-2015.yaml, line ", "clocks.acknowledgement: \"soon\" is not a length of time");
        assertThat(inForce()).isEqualTo(before);
    }

    @Test
    void answersWithEveryProblemWhenItIsTold() throws IOException {
        Files.writeString(file, before.source().replace("acknowledgement: 24h", "acknowledgement: soon"));

        told().then().statusCode(409).body("problems", hasItem(containsString("clocks.acknowledgement")));

        Files.writeString(file, before.source());

        told().then().statusCode(200).body("policies.project", hasItems("express", "express-2015"));
    }

    @Test
    void isToldByServicesOnly() {
        given().post("/internal/v1/policies/reload").then().statusCode(401);
    }

    private Response told() {
        return given().header("Authorization", "Bearer " + keys.serviceToken()).post("/internal/v1/policies/reload");
    }

    private Policy inForce() {
        return policies.byProject("express-2015").orElseThrow();
    }
}
