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
 * @param particulars what only some formats say; absent where nobody wrote any, as in all events before there were
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
        Optional<Instant> publishedAt,
        Optional<Particulars> particulars) {

    /** An advisory without particulars. */
    public Advisory(
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
        this(
                caseId,
                project,
                revision,
                title,
                summary,
                description,
                impact,
                workaround,
                affected,
                assets,
                waived,
                cvss31,
                cvss40,
                cwes,
                cve,
                references,
                credits,
                timeline,
                publishedAt,
                Optional.empty());
    }

    /** The same words and facts, public since an instant. */
    public Advisory publishedAt(Instant at) {
        return like(Optional.of(at), particulars);
    }

    /** The same words and facts, with these particulars. */
    public Advisory with(Optional<Particulars> these) {
        return like(publishedAt, these);
    }

    private Advisory like(Optional<Instant> at, Optional<Particulars> these) {
        return new Advisory(
                caseId,
                project,
                revision,
                title,
                summary,
                description,
                impact,
                workaround,
                affected,
                assets,
                waived,
                cvss31,
                cvss40,
                cwes,
                cve,
                references,
                credits,
                timeline,
                at,
                these);
    }

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

    /**
     * Whom the project thanks, and for what.
     *
     * @param consent whether they want to be named; absent where whoever wrote the credit answers for it
     */
    public record Credit(String name, CreditRole role, Optional<CreditConsent> consent) {

        public Credit(String name, CreditRole role) {
            this(name, role, Optional.empty());
        }

        /** Nobody is named who did not agree to it. */
        public boolean isPublic() {
            return consent.map(it -> it == CreditConsent.GIVEN).orElse(true);
        }
    }

    /** What somebody said when asked whether they want to be thanked by name. */
    public enum CreditConsent {
        ASKED,
        GIVEN,
        DECLINED
    }

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

    /**
     * What only some formats say.
     *
     * @param cveAssigner who gave the CVE id
     * @param weaknesses names of the weaknesses, as their catalogue has them
     * @param revisions what was published when, the first one first
     * @param notAffected packages that people may think affected and that are not
     * @param withdrawn when and why the advisory does not hold any more
     */
    public record Particulars(
            Optional<CveAssigner> cveAssigner,
            List<Weakness> weaknesses,
            Optional<SupplierDecision> ssvc,
            List<Revision> revisions,
            List<NotAffected> notAffected,
            Optional<Withdrawal> withdrawn) {

        public static final Particulars NONE =
                new Particulars(Optional.empty(), List.of(), Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    /**
     * The CVE numbering authority that gave an id. Only it may publish the record.
     *
     * @param orgId its UUID
     */
    public record CveAssigner(String orgId, Optional<String> shortName) {}

    /** A weakness id such as {@code CWE-400} and its name in the catalogue. */
    public record Weakness(String id, String name) {}

    /** SSVC's answer for those who supply the fix, and what it follows from (decision table 1.0.0). */
    public record SupplierDecision(
            Exploitation exploitation,
            Utility utility,
            TechnicalImpact technicalImpact,
            PublicSafetyImpact publicSafetyImpact,
            Priority priority) {}

    /** SSVC's exploitation 1.1.0. */
    public enum Exploitation {
        NONE,
        PUBLIC_POC,
        ACTIVE
    }

    /** SSVC's utility 1.0.1. */
    public enum Utility {
        LABORIOUS,
        EFFICIENT,
        SUPER_EFFECTIVE
    }

    /** SSVC's technical impact 1.0.0. */
    public enum TechnicalImpact {
        PARTIAL,
        TOTAL
    }

    /** SSVC's public safety impact 2.0.1. */
    public enum PublicSafetyImpact {
        MINIMAL,
        SIGNIFICANT
    }

    /** What SSVC advises suppliers. */
    public enum Priority {
        DEFER,
        SCHEDULED,
        OUT_OF_CYCLE,
        IMMEDIATE
    }

    /** A published state of the advisory. */
    public record Revision(Instant at, String summary) {}

    /**
     * A package that is not affected, and why.
     *
     * @param purl package URL without version
     * @param version the one version that is meant; absent for all
     */
    public record NotAffected(String purl, Optional<String> version, Justification justification, String impact) {}

    /** Why something is not affected, in VEX's words. */
    public enum Justification {
        COMPONENT_NOT_PRESENT,
        VULNERABLE_CODE_NOT_PRESENT,
        VULNERABLE_CODE_NOT_IN_EXECUTE_PATH,
        VULNERABLE_CODE_CANNOT_BE_CONTROLLED_BY_ADVERSARY,
        INLINE_MITIGATIONS_ALREADY_EXIST
    }

    /** The advisory does not hold any more. */
    public record Withdrawal(Instant at, String reason) {}
}
