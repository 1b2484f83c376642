package dev.candor.events;

import dev.candor.events.Advisory.SupplierDecision;
import java.util.List;
import java.util.Optional;

/**
 * What is known about a confirmed problem.
 *
 * @param affected packages with their affected versions
 * @param assets affected things that are no package: a website, a pipeline, an account
 * @param cvss31 a CVSS 3.1 vector with its score
 * @param cvss40 a CVSS 4.0 vector with its score
 * @param cwes weakness ids such as {@code CWE-400}
 * @param ssvc how soon it wants a fix, by SSVC
 */
public record Assessment(
        List<AffectedPackage> affected,
        List<String> assets,
        Optional<Cvss> cvss31,
        Optional<Cvss> cvss40,
        List<String> cwes,
        Optional<SupplierDecision> ssvc) {

    /** An assessment without SSVC. */
    public Assessment(
            List<AffectedPackage> affected,
            List<String> assets,
            Optional<Cvss> cvss31,
            Optional<Cvss> cvss40,
            List<String> cwes) {
        this(affected, assets, cvss31, cvss40, cwes, Optional.empty());
    }

    /**
     * A package and its affected versions.
     *
     * @param purl package URL without version
     */
    public record AffectedPackage(String purl, List<AffectedRange> ranges) {}

    /**
     * One affected stretch of versions; stretches of one package do not overlap.
     *
     * @param line the release line that it lies in
     * @param introduced first affected version, {@code 0} for the very beginning
     * @param fixed first version that is not affected any more
     * @param lastAffected last affected version, only where no fixed one is known
     */
    public record AffectedRange(
            String line, String introduced, Optional<String> fixed, Optional<String> lastAffected) {}

    /**
     * A CVSS vector and what it amounts to.
     *
     * @param vector as standardised by FIRST, prefix included
     * @param score base score, 0.0 to 10.0, computed from the vector
     * @param severity {@code none, low, medium, high} or {@code critical}
     */
    public record Cvss(String vector, double score, String severity) {}
}
