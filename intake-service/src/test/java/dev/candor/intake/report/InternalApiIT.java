package dev.candor.intake.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import dev.candor.journal.KeyFolder;
import dev.candor.local.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class InternalApiIT {

    private static final String CASE = """
            {"project":"express","source":"upstream","summary":"S","details":"D","url":"https://x.example","openedBy":"ada"}""";

    @Inject
    KeyFolder keys;

    @Inject
    StoreFile storeFile;

    @Test
    void opensACaseOfTheTeamWithoutAReceipt() {
        authorized()
                .body(CASE)
                .post("/internal/v1/reports")
                .then()
                .statusCode(201)
                .body("caseId", startsWith("EXPRESS-"));
    }

    @Test
    void refusesAnUnknownSource() {
        authorized()
                .body(CASE.replace("upstream", "rumour"))
                .post("/internal/v1/reports")
                .then()
                .statusCode(400);
    }

    @Test
    void handsOutContents() {
        var bytes = new byte[700_000];
        bytes[699_999] = 7;
        var file = storeFile.store(bytes, "a", "b/c").await().atMost(Duration.ofSeconds(30));

        var read = authorized().get("/internal/v1/contents/" + file.id());

        assertThat(read.asByteArray()).isEqualTo(bytes);
        authorized().get("/internal/v1/contents/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void letsOnlyTheOtherServicesIn() {
        given().contentType("application/json")
                .body(CASE)
                .post("/internal/v1/reports")
                .then()
                .statusCode(401);
    }

    private io.restassured.specification.RequestSpecification authorized() {
        return given().contentType("application/json").header("Authorization", "Bearer " + keys.serviceToken());
    }
}
