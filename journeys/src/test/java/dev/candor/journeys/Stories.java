package dev.candor.journeys;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The steps of the main path by API, each with the plainest valid words. */
final class Stories {

    static final Map<String, Object> FINDING = Map.of(
            "affected",
            List.of(Map.of(
                    "purl",
                    "pkg:npm/express",
                    "ranges",
                    List.of(
                            Map.of("line", "4.x", "introduced", "4.0.0", "fixed", "4.21.1"),
                            Map.of("line", "5.x", "introduced", "5.0.0", "fixed", "5.0.2")))),
            "cvss31",
            "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H",
            "cvss40",
            "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:H/SC:N/SI:N/SA:N",
            "cwes",
            List.of("CWE-400"));

    private Stories() {}

    /** From an assigned case to two released lines. */
    static void fix(Desk desk, String caseId) {
        desk.does(caseId, "confirm", FINDING);
        desk.does(caseId, "start-fixing", Map.of());
        desk.does(caseId, "complete-variant-analysis", Map.of("evidence", "Looked at the other parsers."));
        for (var line : List.of("4.x", "5.x")) {
            desk.does(
                    caseId,
                    "prepare-fix-line",
                    Map.of("line", line, "change", "https://git.example/express/pull/" + line.charAt(0)));
        }
        desk.waitFor(caseId, "fix_prepared");
        desk.does(caseId, "release-fix-line", released("4.x", "4.21.1"));
        desk.does(caseId, "release-fix-line", released("5.x", "5.0.2"));
    }

    /** Drafted by one person, approved by another, published at once. */
    static void disclose(Desk author, Desk approver, String caseId, String title) {
        author.does(caseId, "draft-advisory", advisory(title));
        approve(approver, caseId, Map.of());
        author.does(caseId, "disclose", Map.of());
    }

    /** Approved, and found fit for every format. */
    static void approve(Desk approver, String caseId, Map<String, ?> how) {
        approver.does(caseId, "approve-advisory", how);
        await("the formats of case " + caseId)
                .atMost(Duration.ofSeconds(20))
                .until(() -> approver.show(caseId)
                        .path("release")
                        .path("rendering")
                        .asText()
                        .equals("done"));
    }

    static Map<String, Object> advisory(String title) {
        return Map.of(
                "title",
                title,
                "summary",
                "A crafted request keeps the server busy.",
                "description",
                "The **parser** backtracks on nested brackets.",
                "impact",
                "Denial of service.",
                "workaround",
                "Limit the length of the query.",
                "references",
                List.of(Map.of("type", "fix", "url", "https://git.example/express/pull/4")));
    }

    static Map<String, Object> scheduledAt(Instant instant) {
        return Map.of("at", instant.toString());
    }

    private static Map<String, Object> released(String line, String version) {
        return Map.of("line", line, "version", version, "attestation", "Seen on the registry's page.");
    }
}
