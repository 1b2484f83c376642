package dev.candor.triage.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.local.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
class SignInIT {

    @Test
    void opensNothingButThePasswordPageToAOneTimePassword() {
        var oneTime = Desk.addUser("ada", "express", "lead");
        var desk = new Desk();

        var signedIn = desk.signIn("ada", oneTime);

        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(desk.get("/api/v1/me").statusCode()).isEqualTo(403);
        assertThat(desk.get("/password").asString()).contains("one-time password");
        assertThat(desk.choosePassword(oneTime, "short").statusCode()).isEqualTo(422);
        assertThat(desk.choosePassword(oneTime, "a lake in winter").statusCode())
                .isEqualTo(303);
        assertThat(desk.get("/api/v1/me").jsonPath().getString("projects.express"))
                .isEqualTo("lead");
        assertThat(new Desk().signIn("ada", oneTime).header("Location")).endsWith("/sign-in?refused=yes");
    }

    @Test
    void keepsItsCookiesFromScriptsAndOtherSites() {
        var oneTime = Desk.addUser("barbara", "express", "handler");

        var answer = new Desk().signIn("barbara", oneTime);

        assertThat(answer.headers().getValues("Set-Cookie"))
                .filteredOn(it -> it.startsWith("candor-session") || it.startsWith("candor-account"))
                .hasSize(2)
                .allMatch(it -> it.contains("HTTPOnly") && it.contains("SameSite=Strict"));
    }

    @Test
    void refusesUnknownAccountsAndWrongPasswordsAlike() {
        Desk.addUser("grace", "express", "handler");

        var unknown = new Desk().signIn("nobody-knows", "a lake in winter");
        var wrong = new Desk().signIn("grace", "a lake in winter");

        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(302);
        assertThat(wrong.header("Location")).isEqualTo(unknown.header("Location"));
        assertThat(wrong.asString()).isEqualTo(unknown.asString());
        assertThat(wrong.cookies()).isEqualTo(unknown.cookies());
    }

    @Test
    void saysThatItWasRefused() {
        assertThat(given().get("/sign-in?refused=yes").asString()).contains("role=\"alert\"");
        assertThat(given().get("/sign-in").asString()).doesNotContain("role=\"alert\"");
    }

    @Test
    void makesAGuesserWaitEvenWithTheRightPassword() {
        var oneTime = Desk.addUser("hedy", "express", "handler");
        for (var i = 0; i < 8; i++) {
            new Desk().signIn("hedy", "guess " + i);
        }

        var right = new Desk().signIn("hedy", oneTime);

        assertThat(right.header("Location")).endsWith("/sign-in?refused=yes");
    }

    @Test
    void endsTheSessionWhereverItsCookiesAre() {
        var desk = Desk.of("joan", "express", "handler");
        var stolen = Map.copyOf(desk.cookies());
        assertThat(given().cookies(stolen).get("/api/v1/me").statusCode()).isEqualTo(200);

        var signedOut = desk.submit("/password", "/sign-out", Map.of());

        assertThat(signedOut.header("Location")).endsWith("/signed-out");
        assertThat(given().cookies(stolen).get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(desk.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        var password = "a long winter of katherine";
        Desk.of("katherine", "express", "handler");
        var desk = new Desk();

        var asked = desk.get("/password?from=mail");
        var signedIn = desk.signIn("katherine", password);

        assertThat(asked.header("Location")).endsWith("/sign-in");
        assertThat(signedIn.header("Location")).endsWith("/password?from=mail");
    }

    @Test
    void bringsWhoComesFromAnotherSiteOverAPageOfOurOwn() {
        var page =
                given().header("Sec-Fetch-Site", "cross-site").get("/sign-in").asString();

        assertThat(page).contains("http-equiv=\"refresh\" content=\"0; url=/sign-in\"");
    }
}
