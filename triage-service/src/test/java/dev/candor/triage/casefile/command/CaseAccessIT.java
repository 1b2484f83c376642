package dev.candor.triage.casefile.command;

import static dev.candor.triage.casefile.Desks.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.local.RealServers;
import dev.candor.policy.Policies;
import dev.candor.triage.casefile.Desks;
import dev.candor.triage.casefile.OtherIntake;
import dev.candor.triage.casefile.SampleCommands;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
@QuarkusTestResource(OtherIntake.class)
class CaseAccessIT {

    private static final String UNKNOWN = "EXPRESS-2026-9999";

    @Inject
    Policies policies;

    @Inject
    Commands commands;

    private String id;

    @BeforeEach
    void receive() {
        try (var intake = Desks.intake()) {
            id = Desks.receivedCase(
                    intake, policies.byProject("express").orElseThrow().hash());
        }
    }

    @Test
    void tellsOutsidersNothingNotEvenThatACaseExists() {
        for (var path : List.of("", "/journal", "/files/00000000-0000-7000-8000-000000000000")) {
            var existing = as("otto").get("/api/v1/cases/" + id + path);
            var unknown = as("otto").get("/api/v1/cases/" + UNKNOWN + path);

            assertSameRefusal(existing, unknown);
        }
        assertThat(as("otto").get("/api/v1/cases?q=" + id).jsonPath().getList("items"))
                .isEmpty();
        assertThat(as("otto").get("/api/v1/cases?project=express").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void carriesOutNothingForOutsiders() {
        var before = Desks.sequence(id);

        for (var word : commands.words()) {
            var body = SampleCommands.plainest().get(word);

            assertSameRefusal(command("otto", id, word, body), command("otto", UNKNOWN, word, body));
        }
        assertThat(Desks.sequence(id)).isEqualTo(before);
    }

    @Test
    void letsAuditorsReadAndNothingElse() {
        assertThat(as("audrey").get("/api/v1/cases/" + id).statusCode()).isEqualTo(200);
        assertThat(as("audrey").get("/api/v1/cases/" + id + "/journal").statusCode())
                .isEqualTo(200);
        for (var word : commands.words()) {
            var answer = command("audrey", id, word, SampleCommands.plainest().get(word));

            assertThat(answer.statusCode()).as(word).isEqualTo(403);
            assertThat(answer.jsonPath().getString("code")).isEqualTo("auditor-reads-only");
        }
    }

    @Test
    void wantsToKnowWhoAsks() {
        assertThat(given().get("/api/v1/cases").statusCode()).isEqualTo(401);
        assertThat(given().get("/api/v1/cases/" + id).statusCode()).isEqualTo(401);
        assertThat(given().contentType(ContentType.JSON)
                        .body(Map.of("text", "Hello."))
                        .post("/api/v1/cases/" + id + "/note")
                        .statusCode())
                .isEqualTo(401);
        assertThat(given().post("/internal/v1/rebuild").statusCode()).isEqualTo(401);
        assertThat(as("lena").post("/internal/v1/rebuild").statusCode()).isEqualTo(401);
    }

    private static Response command(String name, String id, String word, Map<String, ?> body) {
        return as(name).body(body).post("/api/v1/cases/%s/%s".formatted(id, word));
    }

    private static void assertSameRefusal(Response one, Response other) {
        assertThat(one.statusCode()).isEqualTo(404);
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(one.jsonPath().getMap(""))
                .extracting(it -> it.get("title"), it -> it.get("detail"))
                .containsExactly("Not Found", "There is no such case here.");
        assertThat(withoutAddress(one)).isEqualTo(withoutAddress(other));
        assertThat(one.contentType()).isEqualTo(other.contentType());
    }

    private static Map<String, Object> withoutAddress(Response answer) {
        var body = answer.jsonPath().<String, Object>getMap("");
        body.remove("instance");
        return body;
    }
}
