package dev.candor.events;

import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.events.Assessment.Cvss;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The one text and set of facts from which every format and channel is rendered. Texts are Markdown, except the title.
 *
 * @param revision counts from 1; the approved one is published
 * @param publishedAt the instant of disclosure; absent in drafts
 */
public record Advisory(
        String caseId,
        String project,
        int revision,
        String title,
        String summary,
        String description,
        String impact,
        String workaround,
        List<AffectedPackage> affected,
        List<String> assets,
        List<WaivedLine> waived,
        Optional<Cvss> cvss31,
        Optional<Cvss> cvss40,
        List<String> cwes,
        Optional<String> cve,
        List<Reference> references,
        List<Credit> credits,
        List<TimelineItem> timeline,
        Optional<Instant> publishedAt) {

    /** A web page about the matter, typed as OSV does. */
    public record Reference(ReferenceType type, String url) {}

    /** OSV's reference types. */
    public enum ReferenceType {
        ADVISORY,
        ARTICLE,
        DETECTION,
        DISCUSSION,
        REPORT,
        FIX,
        INTRODUCED,
        PACKAGE,
        EVIDENCE,
        WEB
    }

    /** Whom the project thanks, with their consent. */
    public record Credit(String name, CreditRole role) {}

    /** What somebody contributed, in OSV's and CVE's words. */
    public enum CreditRole {
        FINDER,
        REPORTER,
        ANALYST,
        COORDINATOR,
        REMEDIATION_DEVELOPER
    }

    /** A line that gets no fix, and why users should know. */
    public record WaivedLine(String line, String reason) {}

    /** A public step of the case. */
    public record TimelineItem(Instant at, String what) {}
}
