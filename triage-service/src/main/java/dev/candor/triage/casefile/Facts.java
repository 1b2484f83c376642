package dev.candor.triage.casefile;

import dev.candor.events.Confidential;
import dev.candor.events.FactEvent;
import dev.candor.events.FactEvent.CraReport;
import dev.candor.events.FactEvent.CveRecorded;
import dev.candor.events.FactEvent.CveReplaced;
import dev.candor.events.FactEvent.ExploitationDecided;
import dev.candor.events.FactEvent.ExploitationObserved;
import dev.candor.events.FactEvent.Fact;
import dev.candor.events.FactEvent.FactCorrected;
import dev.candor.events.FactEvent.PublicAwarenessRecorded;
import dev.candor.events.FactEvent.PublicExploitRecorded;
import dev.candor.events.FactEvent.SubmissionRecorded;
import dev.candor.events.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people established about a case, with evidence. What the reporter claims is not among it.
 *
 * @param isPublic always there while an exploit is public
 * @param decided what was decided about the embargo of an exploited matter
 * @param cve the one live id
 * @param submissions what was handed in as the Cyber Resilience Act demands, in order
 */
public record Facts(
        Optional<Established> isPublic,
        Optional<Established> exploitPublic,
        Optional<Established> exploited,
        Optional<ExploitationDecision> decided,
        Optional<Cve> cve,
        List<Submission> submissions) {

    static final Facts NONE = new Facts(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Facts {
        submissions = List.copyOf(submissions);
    }

    /** A fact, since when it holds, and who established it. */
    public record Established(Instant since, Confidential<String> evidence, String by, Instant recordedAt) {}

    /** {@code kept}: the embargo goes on until the fix. */
    public record ExploitationDecision(boolean kept, String by, Instant at) {}

    /**
     * {@code assigner}: the CVE numbering authority that gave it.
     *
     * @param assignerOrg its UUID, where it is known
     */
    public record Cve(String id, String assigner, Optional<String> assignerOrg) {}

    /** A report that was handed in. */
    public record Submission(
            CraReport report, Instant submittedAt, Confidential<String> reference, String by, Instant recordedAt) {}

    public Optional<Established> established(Fact fact) {
        return switch (fact) {
            case PUBLIC -> isPublic;
            case EXPLOIT_PUBLIC -> exploitPublic;
            case EXPLOITED -> exploited;
        };
    }

    /** Whether people could know: no embargo may start any more. */
    public boolean forbidAnEmbargo() {
        return isPublic.isPresent() || exploitPublic.isPresent() || exploited.isPresent();
    }

    Facts after(Recorded recorded, FactEvent event) {
        return switch (event) {
            case PublicAwarenessRecorded it -> withPublic(Optional.of(of(recorded, it.since(), it.evidence())));
            case PublicExploitRecorded it -> {
                var exploit = of(recorded, it.since(), it.evidence());
                yield withPublic(isPublic.or(() -> Optional.of(exploit))).withExploitPublic(Optional.of(exploit));
            }
            case ExploitationObserved it ->
                withExploited(Optional.of(of(recorded, it.awareSince(), it.evidence())), Optional.empty());
            case FactCorrected it -> without(it.fact());
            case ExploitationDecided it ->
                withExploited(
                        exploited,
                        Optional.of(new ExploitationDecision(it.kept(), recorded.actor(), recorded.occurredAt())));
            case SubmissionRecorded it -> withSubmission(recorded, it);
            case CveRecorded it -> withCve(new Cve(it.cve(), it.assigner(), it.assignerOrg()));
            case CveReplaced it -> withCve(new Cve(it.cve(), it.assigner(), it.assignerOrg()));
        };
    }

    private static Established of(Recorded recorded, Instant since, Confidential<String> evidence) {
        return new Established(since, evidence, recorded.actor(), recorded.occurredAt());
    }

    private Facts without(Fact fact) {
        return switch (fact) {
            case PUBLIC -> exploitPublic.isPresent() ? this : withPublic(Optional.empty());
            case EXPLOIT_PUBLIC -> withExploitPublic(Optional.empty());
            case EXPLOITED -> withExploited(Optional.empty(), Optional.empty());
        };
    }

    private Facts withPublic(Optional<Established> known) {
        return new Facts(known, exploitPublic, exploited, decided, cve, submissions);
    }

    private Facts withExploitPublic(Optional<Established> known) {
        return new Facts(isPublic, known, exploited, decided, cve, submissions);
    }

    private Facts withExploited(Optional<Established> known, Optional<ExploitationDecision> decision) {
        return new Facts(isPublic, exploitPublic, known, decision, cve, submissions);
    }

    private Facts withCve(Cve live) {
        return new Facts(isPublic, exploitPublic, exploited, decided, Optional.of(live), submissions);
    }

    private Facts withSubmission(Recorded recorded, SubmissionRecorded event) {
        var handedIn = new Submission(
                event.report(), event.submittedAt(), event.reference(), recorded.actor(), recorded.occurredAt());
        return new Facts(
                isPublic,
                exploitPublic,
                exploited,
                decided,
                cve,
                Stream.concat(submissions.stream(), Stream.of(handedIn)).toList());
    }
}
