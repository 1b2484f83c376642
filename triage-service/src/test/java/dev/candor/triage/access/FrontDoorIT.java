package dev.candor.triage.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.local.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
class FrontDoorIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/signed-out",
                "/api/v1/me",
                "/api/v1/nothing",
                "/nothing",
                "/cases/EXPRESS-2026-0042"
            })
    void setsTheHeadersOfEveryAnswer(String path) {
        var answer = given().redirects().follow(false).get(path);

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'", "form-action 'self'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void saysInWhichLettersAPageIsWritten() {
        assertThat(given().get("/sign-in").contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
    }

    @Test
    void letsTheStyleSheetBeKept() {
        assertThat(given().get("/style.css").header("Cache-Control")).startsWith("public");
    }

    @Test
    void showsNoManagementToTheTeamsPort() {
        for (var path : new String[] {"/q/health", "/q/metrics", "/q/openapi"}) {
            assertThat(given().redirects().follow(false).get(path).statusCode())
                    .as(path)
                    .isEqualTo(302);
        }
    }
}
