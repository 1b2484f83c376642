package dev.candor.triage.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.local.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
class TokensIT {

    @Test
    void openTheApiInTheNameOfTheirAccount() {
        Desk.addUser("tess", "express", "auditor");

        var me = Desk.withToken(Desk.token("tess")).get("/api/v1/me");

        assertThat(me.jsonPath().getString("account")).isEqualTo("tess");
        assertThat(me.jsonPath().getMap("projects")).isEqualTo(Map.of("express", "auditor"));
    }

    @Test
    void followAChangeOfRoleAtOnce() {
        Desk.addUser("tove", "express", "handler");
        var token = Desk.token("tove");

        Desk.addUser("tove", "express", "lead");

        assertThat(Desk.withToken(token).get("/api/v1/me").jsonPath().getString("projects.express"))
                .isEqualTo("lead");
    }

    @Test
    void areRefusedWhenNotOursWithAProblemThatTellsNothing() {
        for (var header : new String[] {"Bearer cnd_" + "A".repeat(43), "Bearer x", "Basic YTpi", "Bearer"}) {
            var answer = given().header("Authorization", header).get("/api/v1/me");

            assertThat(answer.statusCode()).as(header).isEqualTo(401);
            assertThat(answer.contentType()).as(header).startsWith("application/problem+json");
            assertThat(answer.header("WWW-Authenticate")).as(header).isEqualTo("Bearer");
            assertThat(answer.asString()).doesNotContain("cnd_", "Exception");
        }
    }

    @Test
    void areAskedForWithoutARedirect() {
        var answer = given().get("/api/v1/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void areMadeByTheServiceAlone() {
        var anonymous = given().contentType(ContentType.JSON)
                .body(Map.of("name", "lead"))
                .post("/internal/v1/tokens");
        var unknown = Desk.asService().body(Map.of("name", "nobody-knows")).post("/internal/v1/tokens");

        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    @Test
    void areNotMadeForAccountsThatAreNone() {
        var wrong = Desk.asService()
                .body(Map.of("name", "Not A Name", "project", "express", "role", "handler"))
                .post("/internal/v1/users");
        var noProject = Desk.asService()
                .body(Map.of("name", "tim", "project", "nowhere", "role", "handler"))
                .post("/internal/v1/users");
        var noRole = Desk.asService()
                .body(Map.of("name", "tim", "project", "express", "role", "king"))
                .post("/internal/v1/users");

        assertThat(wrong.jsonPath().getString("errors[0].pointer")).isEqualTo("/name");
        assertThat(noProject.jsonPath().getString("errors[0].pointer")).isEqualTo("/project");
        assertThat(noRole.jsonPath().getString("errors[0].pointer")).isEqualTo("/role");
        assertThat(wrong.statusCode()).isEqualTo(400);
    }
}
