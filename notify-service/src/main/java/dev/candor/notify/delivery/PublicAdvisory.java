package dev.candor.notify.delivery;

import dev.candor.events.Advisory;
import dev.candor.events.Advisory.Credit;
import dev.candor.events.Advisory.CveAssigner;
import dev.candor.events.Advisory.NotAffected;
import dev.candor.events.Advisory.Particulars;
import dev.candor.events.Advisory.Reference;
import dev.candor.events.Advisory.Revision;
import dev.candor.events.Advisory.TimelineItem;
import dev.candor.events.Advisory.WaivedLine;
import dev.candor.events.Advisory.Weakness;
import dev.candor.events.Advisory.Withdrawal;
import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.events.Assessment.AffectedRange;
import dev.candor.events.Assessment.Cvss;
import dev.candor.policy.Policy;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A disclosed advisory, its words made harmless (no control characters, one line where one is meant, only web
 * addresses as links).
 */
public record PublicAdvisory(
        String caseId, Policy policy, Advisory advisory, Instant publishedAt, Instant modifiedAt, String url) {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_URL = 2000;

    public static PublicAdvisory of(String caseId, Policy policy, Advisory advisory, Instant disclosedAt, String url) {
        var published = advisory.publishedAt().orElse(disclosedAt).truncatedTo(ChronoUnit.SECONDS);
        var modified = advisory.particulars().map(Particulars::revisions).orElse(List.of()).stream()
                .map(Revision::at)
                .max(Comparator.naturalOrder())
                .orElse(disclosedAt)
                .truncatedTo(ChronoUnit.SECONDS);
        return new PublicAdvisory(
                caseId,
                policy,
                plain(caseId, advisory),
                published,
                modified.isBefore(published) ? published : modified,
                url);
    }

    /** When and why it was taken back. */
    public Optional<Withdrawal> withdrawal() {
        return particulars().withdrawn();
    }

    /** What only some formats say; empty where nobody wrote any. */
    public Particulars particulars() {
        return advisory.particulars().orElse(Particulars.NONE);
    }

    /** Whether it names any affected version or asset; one that only says what is not affected does not. */
    public boolean affectsSomething() {
        return !advisory.assets().isEmpty()
                || advisory.affected().stream().anyMatch(it -> !it.ranges().isEmpty());
    }

    /** Never empty: the case's id where nothing is left of the title. */
    public String title() {
        return advisory.title().isEmpty() ? caseId : advisory.title();
    }

    /** Public base address of the site, without a slash at its end. */
    public String site() {
        return url.substring(0, url.lastIndexOf("/advisories/"));
    }

    /** What was published when, the first one first; never empty. */
    public List<Revision> revisions() {
        if (!particulars().revisions().isEmpty()) {
            return particulars().revisions().stream()
                    .sorted(Comparator.comparing(Revision::at))
                    .toList();
        }
        var first = new Revision(publishedAt, "Published.");
        return modifiedAt.isAfter(publishedAt) ? List.of(first, new Revision(modifiedAt, "Revised.")) : List.of(first);
    }

    /** The newer scale first. */
    public List<Cvss> severities() {
        return Stream.of(advisory.cvss40(), advisory.cvss31())
                .flatMap(Optional::stream)
                .toList();
    }

    private static Advisory plain(String caseId, Advisory it) {
        return new Advisory(
                caseId,
                line(it.project()),
                it.revision(),
                line(it.title()),
                Plain.text(it.summary()),
                Plain.text(it.description()),
                Plain.text(it.impact()),
                Plain.text(it.workaround()),
                it.affected().stream().map(PublicAdvisory::plain).toList(),
                it.assets().stream().map(PublicAdvisory::line).toList(),
                it.waived().stream()
                        .map(waived -> new WaivedLine(line(waived.line()), line(waived.reason())))
                        .toList(),
                it.cvss31().map(PublicAdvisory::plain),
                it.cvss40().map(PublicAdvisory::plain),
                it.cwes().stream().map(PublicAdvisory::line).toList(),
                it.cve().map(PublicAdvisory::line),
                it.references().stream().flatMap(PublicAdvisory::web).toList(),
                it.credits().stream()
                        .filter(Credit::isPublic)
                        .map(credit -> new Credit(line(credit.name()), credit.role()))
                        .filter(credit -> !credit.name().isEmpty())
                        .toList(),
                it.timeline().stream()
                        .map(item -> new TimelineItem(item.at(), line(item.what())))
                        .toList(),
                it.publishedAt(),
                it.particulars().map(PublicAdvisory::plain));
    }

    private static Particulars plain(Particulars it) {
        return new Particulars(
                it.cveAssigner()
                        .map(assigner -> new CveAssigner(
                                line(assigner.orgId()), assigner.shortName().map(PublicAdvisory::line))),
                it.weaknesses().stream()
                        .map(weakness -> new Weakness(line(weakness.id()), line(weakness.name())))
                        .toList(),
                it.ssvc(),
                it.revisions().stream()
                        .map(revision -> new Revision(
                                revision.at().truncatedTo(ChronoUnit.SECONDS),
                                sentence(revision.summary(), "Revised.")))
                        .toList(),
                it.notAffected().stream()
                        .map(one -> new NotAffected(
                                line(one.purl()),
                                one.version().map(PublicAdvisory::line),
                                one.justification(),
                                sentence(one.impact(), "Not affected.")))
                        .toList(),
                it.withdrawn()
                        .map(withdrawal -> new Withdrawal(
                                withdrawal.at().truncatedTo(ChronoUnit.SECONDS),
                                sentence(withdrawal.reason(), "Withdrawn."))));
    }

    private static String sentence(String text, String otherwise) {
        var sentence = line(text);
        return sentence.isEmpty() ? otherwise : sentence;
    }

    private static AffectedPackage plain(AffectedPackage it) {
        return new AffectedPackage(
                line(it.purl()),
                it.ranges().stream()
                        .map(range -> new AffectedRange(
                                line(range.line()),
                                line(range.introduced()),
                                range.fixed().map(PublicAdvisory::line),
                                range.lastAffected().map(PublicAdvisory::line)))
                        .toList());
    }

    private static Cvss plain(Cvss it) {
        return new Cvss(line(it.vector()), it.score(), line(it.severity()));
    }

    private static Stream<Reference> web(Reference reference) {
        try {
            var uri = new URI(reference.url());
            var isWeb = uri.toASCIIString().length() <= LONGEST_URL
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null;
            return isWeb ? Stream.of(new Reference(reference.type(), uri.toASCIIString())) : Stream.empty();
        } catch (URISyntaxException _) {
            return Stream.empty();
        }
    }

    private static String line(String text) {
        return Plain.line(text, LONGEST_LINE);
    }
}
