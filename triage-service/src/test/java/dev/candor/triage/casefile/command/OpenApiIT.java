package dev.candor.triage.casefile.command;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.local.RealServers;
import dev.candor.triage.casefile.OtherIntake;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
@QuarkusTestResource(OtherIntake.class)
class OpenApiIT {

    @TestHTTPResource(value = "/openapi", management = true)
    URI address;

    @Inject
    Commands commands;

    @Test
    void describesEveryCommand() {
        var api = given().queryParam("format", "json")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(api.getMap("paths"))
                .containsKeys(
                        "/api/v1/cases",
                        "/api/v1/cases/{id}",
                        "/api/v1/cases/{id}/{command}",
                        "/api/v1/cases/{id}/journal",
                        "/api/v1/cases/{id}/files/{file}");
        assertThat(api.getString("paths.'/api/v1/cases/{id}/{command}'.post.description"))
                .contains(commands.words());
    }
}
