package dev.candor.notify.site;

import dev.candor.events.Advisory.Reference;
import dev.candor.events.Assessment.AffectedRange;
import dev.candor.events.Assessment.Cvss;
import dev.candor.notify.delivery.AdvisoryFormat;
import dev.candor.notify.delivery.PublicAdvisory;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The advisory as a page for people. */
@ApplicationScoped
class PageFormat implements AdvisoryFormat {

    static final String NAME = "page";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String render(PublicAdvisory it) {
        return AdvisoryTemplates.page(Page.of(it)).render();
    }

    /** What the page shows, as texts; Qute escapes them. Sections are HTML from sanitised Markdown. */
    record Page(
            String caseId,
            String project,
            String title,
            String cve,
            Moment published,
            Optional<Moment> modified,
            Optional<Moment> withdrawn,
            String withdrawnBecause,
            List<Cvss> severities,
            List<String> weaknesses,
            List<Row> rows,
            List<String> assets,
            List<Section> sections,
            List<Credited> credits,
            List<Dated> timeline,
            List<Reference> references) {

        static Page of(PublicAdvisory it) {
            var advisory = it.advisory();
            return new Page(
                    it.caseId(),
                    it.policy().name(),
                    advisory.title(),
                    advisory.cve().orElse(""),
                    Moment.of(it.publishedAt()),
                    Optional.of(it.modifiedAt())
                            .filter(at -> at.isAfter(it.publishedAt()))
                            .map(Moment::of),
                    it.withdrawal().map(that -> Moment.of(that.at())),
                    it.withdrawal().map(PublicAdvisory.Withdrawal::reason).orElse(""),
                    it.severities(),
                    advisory.cwes(),
                    rows(it),
                    advisory.assets(),
                    Stream.of(
                                    new Section("Summary", html(advisory.summary())),
                                    new Section("Description", html(advisory.description())),
                                    new Section("Impact", html(advisory.impact())),
                                    new Section("Workaround", html(advisory.workaround())))
                            .filter(section -> !section.html().getValue().isBlank())
                            .toList(),
                    advisory.credits().stream()
                            .map(credit -> new Credited(credit.name(), words(credit.role())))
                            .toList(),
                    advisory.timeline().stream()
                            .map(item -> new Dated(Moment.of(item.at()), item.what()))
                            .toList(),
                    advisory.references());
        }

        private static List<Row> rows(PublicAdvisory it) {
            return it.advisory().affected().stream()
                    .flatMap(affected -> affected.ranges().stream()
                            .map(range -> new Row(affected.purl(), range.line(), versions(range), remedy(it, range))))
                    .toList();
        }

        private static String versions(AffectedRange range) {
            var from = range.introduced().equals("0") ? "all" : "from " + range.introduced();
            return range.fixed()
                    .map(version -> from + " before " + version)
                    .or(() -> range.lastAffected().map(version -> from + " up to " + version))
                    .orElse(from);
        }

        private static String remedy(PublicAdvisory it, AffectedRange range) {
            return range.fixed()
                    .or(() -> it.advisory().waived().stream()
                            .filter(waived -> waived.line().equals(range.line()))
                            .map(waived -> "no fix: " + waived.reason())
                            .findFirst())
                    .orElse("no fixed version yet");
        }

        private static String words(Enum<?> name) {
            return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        private static RawString html(String markdown) {
            return new RawString(Markdown.html(markdown));
        }
    }

    /** Affected and fixed versions of one line of one package. */
    record Row(String purl, String line, String versions, String remedy) {}

    /** A text of the advisory under its heading. */
    record Section(String heading, RawString html) {}

    /** Somebody who is thanked, and for what. */
    record Credited(String name, String role) {}

    /** A public step. */
    record Dated(Moment at, String what) {}

    /** An instant for machines and for people. */
    record Moment(String machine, String people) {

        static Moment of(Instant at) {
            return new Moment(at.toString(), Days.day(at));
        }
    }
}
