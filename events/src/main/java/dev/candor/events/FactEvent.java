package dev.candor.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a person established, with evidence; a reporter's claims are no facts. */
public sealed interface FactEvent extends CaseEvent {

    /** The matter is known to the public. {@code since}: from when on, UTC. */
    @EventType("public-awareness-recorded")
    record PublicAwarenessRecorded(Instant since, Confidential<String> evidence) implements FactEvent {}

    /** An exploit is public; so the matter is. */
    @EventType("public-exploit-recorded")
    record PublicExploitRecorded(Instant since, Confidential<String> evidence) implements FactEvent {}

    /**
     * It is exploited.
     *
     * @param awareSince the instant from which the duties of the Cyber Resilience Act count, UTC
     * @param to who has to decide about the embargo
     */
    @EventType("exploitation-observed")
    record ExploitationObserved(Instant awareSince, Confidential<String> evidence, List<Recipient> to)
            implements FactEvent {}

    /** A lead takes a mistaken fact back. */
    @EventType("fact-corrected")
    record FactCorrected(Fact fact, Confidential<String> reason) implements FactEvent {}

    /** A fact that can be taken back. */
    enum Fact {
        PUBLIC,
        EXPLOIT_PUBLIC,
        EXPLOITED
    }

    /** A decision about the embargo of an exploited matter; {@code until} the fix when {@code kept}. */
    @EventType("exploitation-decided")
    record ExploitationDecided(boolean kept, Optional<Confidential<String>> reason) implements FactEvent {}

    /** A report that the Cyber Resilience Act demands was handed in. */
    @EventType("submission-recorded")
    record SubmissionRecorded(CraReport report, Instant submittedAt, Confidential<String> reference)
            implements FactEvent {}

    /** The reports of Article 14. */
    enum CraReport {
        EARLY_WARNING,
        NOTIFICATION,
        FINAL_REPORT
    }

    /**
     * {@code assigner}: the CVE numbering authority that gave it; one of another is never written by us.
     *
     * @param assignerOrg the authority's UUID, where it is known
     */
    @EventType("cve-recorded")
    record CveRecorded(String cve, String assigner, Optional<String> assignerOrg) implements FactEvent {

        public CveRecorded(String cve, String assigner) {
            this(cve, assigner, Optional.empty());
        }
    }

    /** {@code assignerOrg}: the authority's UUID, where it is known. */
    @EventType("cve-replaced")
    record CveReplaced(
            String before, String cve, String assigner, Confidential<String> reason, Optional<String> assignerOrg)
            implements FactEvent {}
}
