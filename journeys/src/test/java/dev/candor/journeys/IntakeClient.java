package dev.candor.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** A reporter's program. */
record IntakeClient(String address) {

    static Map<String, Object> report(String summary, String details) {
        return Map.of(
                "summary",
                summary,
                "details",
                details,
                "package",
                "pkg:npm/express",
                "versions",
                "4.0.0 to 4.21.0",
                "reporter",
                Map.of("name", "Robin Reporter", "email", "robin@reporter.example", "credit", "Robin R."));
    }

    Http.Answer send(Object report, String... headers) {
        return Http.post(address + "/api/v1/projects/express/reports", report, headers);
    }

    /** A report to any project, by anybody. */
    JsonNode accepted(String project, String email, String summary, Map<String, ?> more) {
        var report = new HashMap<String, Object>(more);
        report.put("summary", summary);
        report.put("details", "What happens: " + summary);
        report.put("reporter", Map.of("name", "Robin Reporter", "email", email, "credit", "Robin of " + email));
        return Http.post(address + "/api/v1/projects/%s/reports".formatted(project), report)
                .expecting(201)
                .json();
    }

    /** Something the reporter wants: {@code withdraw, second-look, forwarding, embargo}. */
    Http.Answer wish(String receipt, String wish, Map<String, ?> body) {
        return Http.post(address + "/api/v1/report/" + wish, body, "Authorization", "Bearer " + receipt);
    }

    /** {@code {caseId, receipt, statusUrl}} of an accepted report. */
    JsonNode accepted(String summary, String details) {
        return send(report(summary, details)).expecting(201).json();
    }

    JsonNode status(String receipt) {
        return Http.get(address + "/api/v1/report", "Authorization", "Bearer " + receipt)
                .expecting(200)
                .json();
    }

    Http.Answer message(String receipt, String text) {
        return Http.post(
                address + "/api/v1/report/messages", Map.of("text", text), "Authorization", "Bearer " + receipt);
    }
}
