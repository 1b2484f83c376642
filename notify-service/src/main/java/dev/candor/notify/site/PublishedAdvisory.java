package dev.candor.notify.site;

import java.time.Instant;

/** What lists and feeds show of a public advisory. What does not apply is empty. */
record PublishedAdvisory(
        String caseId,
        String project,
        String title,
        String summary,
        String cve,
        String severity,
        String packages,
        Instant publishedAt,
        Instant modifiedAt) {}
