package dev.candor.journeys;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The triage API in the hands of one member of the team. */
record Desk(String address, String token) {

    private static final Duration SOON = Duration.ofSeconds(30);

    Http.Answer get(String path) {
        return Http.get(address + path, "Authorization", "Bearer " + token);
    }

    /** The case, once it has arrived at the desk. */
    JsonNode waitFor(String caseId) {
        await("case " + caseId + " at the desk")
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> get("/api/v1/cases/" + caseId).status() == 200);
        return show(caseId);
    }

    JsonNode waitFor(String caseId, String state) {
        await("case %s in %s".formatted(caseId, state))
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> show(caseId).path("state").asText().equalsIgnoreCase(state));
        return show(caseId);
    }

    JsonNode show(String caseId) {
        return get("/api/v1/cases/" + caseId).json();
    }

    List<String> journal(String caseId) {
        return get("/api/v1/cases/%s/journal".formatted(caseId))
                .expecting(200)
                .json()
                .path("entries")
                .findValuesAsText("type");
    }

    Http.Answer command(String caseId, String command, Map<String, ?> body) {
        return Http.post(
                "%s/api/v1/cases/%s/%s".formatted(address, caseId, command), body, "Authorization", "Bearer " + token);
    }

    JsonNode does(String caseId, String command, Map<String, ?> body) {
        return command(caseId, command, body).expecting(200).json();
    }
}
