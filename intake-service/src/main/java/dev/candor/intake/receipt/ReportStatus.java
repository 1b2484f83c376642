package dev.candor.intake.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything that a reporter may see of their case, and nothing else. */
record ReportStatus(
        String caseId,
        String project,
        String projectName,
        String summary,
        Standing standing,
        Instant receivedAt,
        Optional<NextStep> next,
        Optional<String> advisory,
        boolean hasAddress,
        List<Moment> moments,
        List<SentFile> files,
        Notices notices,
        Wishes wishes,
        EmbargoStatus embargo) {

    /** A file that the reporter sent. */
    public record SentFile(String name, long size) {}

    /** Never shows what was said. */
    @Override
    public String toString() {
        return "ReportStatus[%s, %s]".formatted(caseId, standing);
    }
}
