package dev.candor.triage.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.local.RealServers;
import dev.candor.triage.access.Desk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
class EvidencePagesIT {

    @Test
    void showHowThePromisesOfACaseStandAndNoWordOfTheReport() {
        var eva = Desk.of("eva-console", "express", "handler");
        var token = Desk.token("eva-console");
        String id;
        try (var stream = new Stream()) {
            id = stream.brings(Reports.saying("A quiet matter"));
            await("case " + id)
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> eva.get("/cases/" + id).statusCode() == 200);
        }

        var page = eva.get("/cases/" + id + "/evidence");
        var json = Desk.withToken(token).get("/api/v1/cases/" + id + "/evidence");

        assertThat(eva.get("/cases/" + id).asString()).contains("id=\"clocks\"", "/cases/" + id + "/evidence");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("Evidence of " + id, "Promises of policy")
                .doesNotContain("quiet matter");
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.jsonPath().getString("caseId")).isEqualTo(id);
        assertThat(json.jsonPath().getString("policyVersion")).hasSize(64);
        assertThat(json.asString()).doesNotContain("quiet matter");
    }

    @Test
    void areNotThereForSomebodyElse() {
        var stranger = Desk.of("strange-console", "express-2015", "lead");
        var token = Desk.token("strange-console");

        var page = stranger.get("/cases/EXPRESS-2026-4001/evidence");
        var json = Desk.withToken(token).get("/api/v1/cases/EXPRESS-2026-4001/evidence");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(json.statusCode()).isEqualTo(404);
    }
}
