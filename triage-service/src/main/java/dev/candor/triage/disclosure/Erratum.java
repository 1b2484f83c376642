package dev.candor.triage.disclosure;

import static dev.candor.triage.casefile.CaseState.CLOSED;
import static dev.candor.triage.casefile.CaseState.DUPLICATE;
import static dev.candor.triage.casefile.CaseState.REDIRECTED;
import static dev.candor.triage.casefile.CaseState.REJECTED;

import dev.candor.events.Advisory;
import dev.candor.events.Advisory.Particulars;
import dev.candor.events.Advisory.Revision;
import dev.candor.events.CaseId;
import dev.candor.events.Confidential;
import dev.candor.events.OutcomeEvent.AdvisoryRevised;
import dev.candor.events.OutcomeEvent.CaseRelation;
import dev.candor.events.ReportEvent.Origin;
import dev.candor.triage.casefile.AdvisoryProgress.Draft;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Rendering;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Setting;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * What corrects the advisory from now on; it keeps the instant of its disclosure, and tells what became of it since.
     *
     * @param change what the public reads of the correction
     */
    static AdvisoryRevised revised(VulnerabilityCase it, Advisory approved, String reason, String change, Instant now) {
        var disclosedAt =
                it.advisory().published().flatMap(Advisory::publishedAt).orElse(now);
        var told = approved.particulars().orElse(Particulars.NONE);
        var corrected = new Particulars(
                told.cveAssigner(),
                told.weaknesses(),
                told.ssvc(),
                Stream.concat(revisions(it, disclosedAt).stream(), Stream.of(new Revision(now, change)))
                        .toList(),
                told.notAffected(),
                told.withdrawn());
        return new AdvisoryRevised(
                approved.publishedAt(disclosedAt).with(Optional.of(corrected)),
                Confidential.team(reason),
                Concerned.by(it));
    }

    /** What was published so far, the disclosure first. */
    private static List<Revision> revisions(VulnerabilityCase it, Instant disclosedAt) {
        return it.advisory()
                .published()
                .flatMap(Advisory::particulars)
                .map(Particulars::revisions)
                .filter(known -> !known.isEmpty())
                .orElse(List.of(new Revision(disclosedAt, "Published.")));
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
                .filter(_ ->
                        it.advisory().rendering().filter(Rendering::mayGoOut).isPresent())
                .flatMap(draft -> draft.advisory().read())
                .filter(approved -> AdvisoryFacts.of(it).areToldBy(approved))
                .map(approved -> revised(
                        it,
                        AdvisoryFacts.of(it).fillIn(approved),
                        "The fix was incomplete; its follow-up is public.",
                        "The fix was incomplete; a later advisory tells of the rest.",
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
