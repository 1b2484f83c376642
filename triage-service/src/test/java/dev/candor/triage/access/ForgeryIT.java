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

/** F7. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
class ForgeryIT {

    @Test
    void ofAFormNeedsTheTokenOfTheSession() {
        var own = Desk.of("mary", "express", "handler");
        var other = Desk.of("mae", "express", "handler");

        assertThat(own.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(own.post("/sign-out", Map.of("form-token", "x")).statusCode())
                .isEqualTo(403);
        assertThat(own.post("/sign-out", Map.of("form-token", other.formToken("/password")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(own.submit("/password", "/sign-out", Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void byAnotherSiteIsRefusedWithTheTokenToo() {
        var desk = Desk.of("margaret", "express", "handler");
        var token = desk.formToken("/password");

        var crossSite = given().cookies(desk.cookies())
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("form-token", token)
                .post("/sign-out");
        var otherOrigin = given().cookies(desk.cookies())
                .header("Origin", "https://evil.example")
                .formParam("form-token", token)
                .post("/sign-out");

        assertThat(crossSite.statusCode()).isEqualTo(403);
        assertThat(otherOrigin.statusCode()).isEqualTo(403);
        assertThat(desk.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void ofTheSignInItselfIsRefused() {
        var oneTime = Desk.addUser("mina", "express", "handler");

        var answer = given().header("Origin", "https://evil.example")
                .formParam("name", "mina")
                .formParam("password", oneTime)
                .post("/sign-in");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void throughTheApiWithACookieIsRefused() {
        var desk = Desk.of("maud", "express", "lead");

        var crossSite = given().cookies(desk.cookies())
                .header("Sec-Fetch-Site", "cross-site")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/cases");
        var unsaid = given().cookies(desk.cookies())
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/cases");

        assertThat(crossSite.statusCode()).isEqualTo(403);
        assertThat(unsaid.statusCode()).isEqualTo(403);
    }

    @Test
    void isNoMatterForATokenWhichNoBrowserSendsByItself() {
        Desk.addUser("milly", "express", "handler");

        var answer = Desk.withToken(Desk.token("milly"))
                .formParam("x", "y")
                .contentType(ContentType.URLENC)
                .post("/sign-out");

        assertThat(answer.statusCode()).isNotEqualTo(403);
    }
}
