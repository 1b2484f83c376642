package dev.candor.triage.disclosure;

import static java.util.Comparator.comparing;

import dev.candor.events.Advisory;
import dev.candor.events.Advisory.CveAssigner;
import dev.candor.events.Advisory.Particulars;
import dev.candor.events.Advisory.TimelineItem;
import dev.candor.events.Advisory.WaivedLine;
import dev.candor.events.Assessment;
import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.events.Assessment.AffectedRange;
import dev.candor.events.Confidential;
import dev.candor.triage.casefile.Facts;
import dev.candor.triage.casefile.ReleaseLineFix;
import dev.candor.triage.casefile.VersionNumber;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an advisory says that nobody writes by hand: it follows from the assessment and from each line's remedy. */
final class AdvisoryFacts {

    private static final Assessment NOTHING =
            new Assessment(List.of(), List.of(), Optional.empty(), Optional.empty(), List.of());

    private final VulnerabilityCase it;
    private final Assessment assessment;

    private AdvisoryFacts(VulnerabilityCase it) {
        this.it = it;
        this.assessment = it.fixes().assessment().orElse(NOTHING);
    }

    static AdvisoryFacts of(VulnerabilityCase it) {
        return new AdvisoryFacts(it);
    }

    /** The draft with today's facts; what was written by hand stays. */
    Advisory fillIn(Advisory draft) {
        return new Advisory(
                it.id().value(),
                it.project(),
                draft.revision(),
                draft.title(),
                draft.summary(),
                draft.description(),
                draft.impact(),
                draft.workaround(),
                affected(),
                assessment.assets(),
                waived(),
                assessment.cvss31(),
                assessment.cvss40(),
                assessment.cwes(),
                it.facts().cve().map(Facts.Cve::id).or(draft::cve),
                draft.references(),
                draft.credits(),
                timeline(),
                draft.publishedAt(),
                particulars(draft.particulars().orElse(Particulars.NONE)));
    }

    private Optional<Particulars> particulars(Particulars written) {
        var told = new Particulars(
                it.facts().cve().flatMap(AdvisoryFacts::assigner),
                written.weaknesses(),
                assessment.ssvc(),
                written.revisions(),
                written.notAffected(),
                written.withdrawn());
        return Optional.of(told).filter(all -> !all.equals(Particulars.NONE));
    }

    private static Optional<CveAssigner> assigner(Facts.Cve cve) {
        return cve.assignerOrg().map(org -> new CveAssigner(org, Optional.of(cve.assigner())));
    }

    /** Whether a draft still tells the facts. Only fixed versions may have become known since it was approved. */
    boolean areToldBy(Advisory draft) {
        return withoutFixedVersions(fillIn(draft)).equals(withoutFixedVersions(draft));
    }

    private List<AffectedPackage> affected() {
        return assessment.affected().stream()
                .map(affected -> new AffectedPackage(
                        affected.purl(),
                        affected.ranges().stream()
                                .filter(range -> stateOf(range.line()) != ReleaseLineFix.State.NOT_AFFECTED)
                                .sorted(comparing(AdvisoryFacts::introduced))
                                .map(range -> withFixedVersion(range, affected))
                                .toList()))
                .filter(affected -> !affected.ranges().isEmpty())
                .toList();
    }

    /** A released version ends the last range of its line. */
    private AffectedRange withFixedVersion(AffectedRange range, AffectedPackage affected) {
        var isLast = affected.ranges().stream()
                .filter(other -> other.line().equals(range.line()))
                .noneMatch(other -> introduced(range).isBefore(introduced(other)));
        var released = it.fixes()
                .affectedLine(range.line())
                .flatMap(ReleaseLineFix::version)
                .flatMap(Confidential::read);
        return isLast && released.isPresent()
                ? new AffectedRange(range.line(), range.introduced(), released, Optional.empty())
                : range;
    }

    private List<WaivedLine> waived() {
        return it.fixes().affected().stream()
                .filter(line -> line.state() == ReleaseLineFix.State.WAIVED)
                .map(line -> new WaivedLine(
                        line.line(),
                        line.because().map(because -> because.or("")).orElse("")))
                .toList();
    }

    private List<TimelineItem> timeline() {
        var timeline = new ArrayList<TimelineItem>();
        timeline.add(new TimelineItem(
                it.report().at(), it.report().hasReporter() ? "Reported to the project" : "Found by the project"));
        it.fixes().affected().stream()
                .flatMap(line -> line.version().flatMap(Confidential::read).stream()
                        .map(version -> new TimelineItem(line.since(), "Fixed in version " + version)))
                .forEach(timeline::add);
        return timeline.stream().sorted(comparing(TimelineItem::at)).toList();
    }

    private ReleaseLineFix.State stateOf(String line) {
        return it.fixes().affectedLine(line).map(ReleaseLineFix::state).orElse(ReleaseLineFix.State.OPEN);
    }

    private static VersionNumber introduced(AffectedRange range) {
        return VersionNumber.of(range.introduced()).orElse(VersionNumber.BEGINNING);
    }

    private static Advisory withoutFixedVersions(Advisory advisory) {
        return new Advisory(
                advisory.caseId(),
                advisory.project(),
                advisory.revision(),
                advisory.title(),
                advisory.summary(),
                advisory.description(),
                advisory.impact(),
                advisory.workaround(),
                advisory.affected().stream()
                        .map(affected -> new AffectedPackage(
                                affected.purl(),
                                affected.ranges().stream()
                                        .map(range -> new AffectedRange(
                                                range.line(), range.introduced(), Optional.empty(), Optional.empty()))
                                        .toList()))
                        .toList(),
                advisory.assets(),
                advisory.waived(),
                advisory.cvss31(),
                advisory.cvss40(),
                advisory.cwes(),
                advisory.cve(),
                advisory.references(),
                advisory.credits(),
                List.of(),
                advisory.publishedAt(),
                advisory.particulars());
    }
}
