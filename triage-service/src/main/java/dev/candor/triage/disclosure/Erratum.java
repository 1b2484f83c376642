package dev.candor.triage.disclosure;

import static dev.candor.triage.casefile.CaseState.CLOSED;
import static dev.candor.triage.casefile.CaseState.DUPLICATE;
import static dev.candor.triage.casefile.CaseState.REDIRECTED;
import static dev.candor.triage.casefile.CaseState.REJECTED;

import dev.candor.events.Advisory;
import dev.candor.events.CaseId;
import dev.candor.events.Confidential;
import dev.candor.events.OutcomeEvent.AdvisoryRevised;
import dev.candor.events.OutcomeEvent.CaseRelation;
import dev.candor.events.ReportEvent.Origin;
import dev.candor.triage.casefile.AdvisoryProgress.Draft;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Setting;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A correction of a published advisory: an approved revision that is newer than what the public reads. */
final class Erratum {

    private static final Set<CaseState> GIVEN_UP = EnumSet.of(CLOSED, REJECTED, DUPLICATE, REDIRECTED);

    private Erratum() {}

    /** Whether the latest approved revision is public already. */
    static boolean isPublic(VulnerabilityCase it) {
        var latest = it.advisory().approved().map(Draft::revision).orElse(0);
        return it.advisory()
                .published()
                .filter(that -> that.revision() >= latest)
                .isPresent();
    }

    /** What corrects the advisory from now on; it keeps the instant of its disclosure. */
    static AdvisoryRevised revised(VulnerabilityCase it, Advisory approved, String reason, Instant now) {
        var disclosedAt =
                it.advisory().published().flatMap(Advisory::publishedAt).orElse(now);
        return new AdvisoryRevised(
                Disclose.published(approved, disclosedAt), Confidential.team(reason), Concerned.by(it));
    }

    /** The case whose fix was incomplete, where this one follows it up. */
    static Set<CaseId> followedUpBy(VulnerabilityCase it) {
        return it.outcome().kin().origin().filter(that -> that.relation() == CaseRelation.FOLLOW_UP).stream()
                .map(Origin::caseId)
                .map(CaseId::new)
                .collect(Collectors.toSet());
    }

    /** The erratum of a case that goes out with the disclosure of its follow-up, where one is approved. */
    static Optional<AdvisoryRevised> ofFollowedUp(VulnerabilityCase it, Instant now) {
        return it.advisory()
                .approved()
                .filter(_ -> it.advisory().wasEverPublished() && !isPublic(it))
                .filter(_ -> it.outcome().advisoryWithdrawnAt().isEmpty())
                .flatMap(draft -> draft.advisory().read())
                .filter(approved -> AdvisoryFacts.of(it).areToldBy(approved))
                .map(approved -> revised(
                        it,
                        AdvisoryFacts.of(it).fillIn(approved),
                        "The fix was incomplete; its follow-up is public.",
                        now));
    }

    static Set<CaseId> followUpsOf(VulnerabilityCase it) {
        return it.outcome().kin().links(CaseRelation.FOLLOW_UP).stream()
                .map(link -> new CaseId(link.other()))
                .collect(Collectors.toSet());
    }

    /** Whether a follow-up is still secret: nothing of it may stand in an erratum then. */
    static boolean hasSecretFollowUp(VulnerabilityCase it, Setting setting) {
        var known = followUpsOf(it);
        return it.outcome().kin().followUps() > known.size()
                || known.stream()
                        .map(id -> Optional.ofNullable(setting.others().get(id)))
                        .anyMatch(found -> found.isEmpty() || isSecret(found.get()));
    }

    private static boolean isSecret(VulnerabilityCase it) {
        return !it.advisory().wasEverPublished() && !GIVEN_UP.contains(it.state());
    }
}
