package dev.candor.notify.delivery;

import dev.candor.events.Advisory;
import dev.candor.events.Advisory.Credit;
import dev.candor.events.Advisory.Reference;
import dev.candor.events.Advisory.TimelineItem;
import dev.candor.events.Advisory.WaivedLine;
import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.events.Assessment.AffectedRange;
import dev.candor.events.Assessment.Cvss;
import dev.candor.policy.Policy;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A disclosed advisory, its words made harmless (no control characters, one line where one is meant, only web
 * addresses as links).
 */
public record PublicAdvisory(
        String caseId,
        Policy policy,
        Advisory advisory,
        Instant publishedAt,
        Instant modifiedAt,
        String url,
        Optional<Withdrawal> withdrawal) {

    /** It should not have been published. */
    public record Withdrawal(Instant at, String reason) {}

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_URL = 2000;

    public static PublicAdvisory of(String caseId, Policy policy, Advisory advisory, Instant disclosedAt, String url) {
        var published = advisory.publishedAt().orElse(disclosedAt).truncatedTo(ChronoUnit.SECONDS);
        var modified = disclosedAt.truncatedTo(ChronoUnit.SECONDS);
        return new PublicAdvisory(
                caseId,
                policy,
                plain(caseId, advisory),
                published,
                modified.isBefore(published) ? published : modified,
                url,
                Optional.empty());
    }

    /** The same, taken back. */
    public PublicAdvisory withdrawn(Instant at, String reason) {
        var then = at.truncatedTo(ChronoUnit.SECONDS);
        return new PublicAdvisory(
                caseId,
                policy,
                advisory,
                publishedAt,
                then.isAfter(modifiedAt) ? then : modifiedAt,
                url,
                Optional.of(new Withdrawal(then, line(reason))));
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
                        .map(credit -> new Credit(line(credit.name()), credit.role()))
                        .toList(),
                it.timeline().stream()
                        .map(item -> new TimelineItem(item.at(), line(item.what())))
                        .toList(),
                it.publishedAt());
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
            var isWeb = reference.url().length() <= LONGEST_URL
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
