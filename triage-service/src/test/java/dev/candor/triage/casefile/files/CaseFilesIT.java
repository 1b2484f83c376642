package dev.candor.triage.casefile.files;

import static dev.candor.triage.casefile.Desks.as;
import static dev.candor.triage.casefile.Desks.ask;
import static dev.candor.triage.casefile.Desks.config;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.events.Confidential;
import dev.candor.events.FileReference;
import dev.candor.journal.Ids;
import dev.candor.journal.OtherService;
import dev.candor.local.RealServers;
import dev.candor.policy.Policies;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.Desks;
import dev.candor.triage.casefile.OtherIntake;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
@QuarkusTestResource(OtherIntake.class)
class CaseFilesIT {

    private static final byte[] SVG = "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

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
    void comeAfterTheirCaseAndAreInertDownloads() {
        var file = file("proof \u202egvs.svg", SVG);
        var id = Desks.receivedCase(intake, policy, Desks.report("With a file", List.of(file)));
        assertThat(download(id, file.id()).statusCode()).isEqualTo(503);

        hold(file.id(), SVG);

        await("the copy")
                .atMost(LONG_ENOUGH)
                .until(() -> download(id, file.id()).statusCode() == 200);
        var answer = download(id, file.id());
        assertThat(answer.asByteArray()).isEqualTo(SVG);
        assertThat(answer.contentType()).isEqualTo("application/octet-stream");
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"proof gvs.svg\"; filename*=UTF-8''proof%20gvs.svg");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void belongToTheirOwnCaseAlone() {
        var file = file("proof.svg", SVG);
        hold(file.id(), SVG);
        var id = Desks.receivedCase(intake, policy, Desks.report("With a file", List.of(file)));
        var other = Desks.receivedCase(intake, policy);
        await("the copy")
                .atMost(LONG_ENOUGH)
                .until(() -> download(id, file.id()).statusCode() == 200);

        assertThat(download(other, file.id()).statusCode()).isEqualTo(404);
        assertThat(download(id, UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(as("ada").get("/api/v1/cases/" + id + "/files/../../x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void areNotTakenWhenTheyAreNotWhatTheCaseSays() {
        var file = file("proof.svg", SVG);
        hold(file.id(), "something else".getBytes(StandardCharsets.UTF_8));
        var id = Desks.receivedCase(intake, policy, Desks.report("With a file", List.of(file)));

        await("no copy")
                .during(Duration.ofSeconds(3))
                .atMost(LONG_ENOUGH)
                .until(() -> download(id, file.id()).statusCode() == 503);
    }

    @Test
    void admitsAHeldMessageThroughIntake() {
        var id = Desks.receivedCase(intake, policy);
        Desks.says(intake, id, Cases.held());

        var answer = ask("ada", id, "admit-reply", Map.of("message", Cases.HELD.toString()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(asked())
                .contains(
                        "a service /internal/v1/held-replies/%s/admit {\"admittedBy\":\"ada\"}".formatted(Cases.HELD));
    }

    @Test
    void opensACaseByTheTeamThroughIntake() {
        var id = Desks.freshId();
        given().body("{\"caseId\":\"%s\"}".formatted(id)).put(intakeUrl() + "/next-case");
        intake.says(id, "ada", Optional.of(policy), Desks.report("Ours", List.of()));

        var answer = as("ada")
                .body(Map.of(
                        "project",
                        "express",
                        "source",
                        "public",
                        "summary",
                        "It is on a blog",
                        "details",
                        "Look there."))
                .post("/api/v1/cases");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.jsonPath().getString("caseId")).isEqualTo(id);
        assertThat(answer.getHeader("Location")).endsWith("/api/v1/cases/" + id);
        assertThat(asked()).contains("\"openedBy\":\"ada\"").contains("\"source\":\"public\"");
    }

    @Test
    void opensNoCaseInAProjectOfOthers() {
        var answer = as("otto")
                .body(Map.of("project", "express", "source", "team", "summary", "Ours", "details", "Look."))
                .post("/api/v1/cases");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/project");
    }

    private static Response download(String id, UUID file) {
        return as("ada").get("/api/v1/cases/%s/files/%s".formatted(id, file));
    }

    private static void hold(UUID id, byte[] bytes) {
        given().body(bytes).put(intakeUrl() + "/internal/v1/contents/" + id);
    }

    private static String asked() {
        return given().get(intakeUrl() + "/asked").asString();
    }

    private static String intakeUrl() {
        return config("quarkus.rest-client.intake.url");
    }

    private static FileReference file(String name, byte[] bytes) {
        try {
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new FileReference(Ids.next(), Confidential.report(name), "image/svg+xml", bytes.length, hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
