package dev.candor.triage.console;

import dev.candor.events.Advisory;
import dev.candor.events.Advisory.Particulars;
import dev.candor.events.Advisory.Reference;
import dev.candor.events.Advisory.SupplierDecision;
import dev.candor.events.Assessment.Cvss;
import dev.candor.events.Recorded;
import dev.candor.triage.casefile.AdvisoryProgress;
import dev.candor.triage.casefile.Rendering;
import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The advisory as its readers will see it, with how far it is on its way. */
record AdvisoryView(
        String standing,
        String title,
        String summary,
        List<Section> sections,
        List<String> refusals,
        List<AdvisoryChanges> changes,
        List<Fact> facts,
        List<String> affected,
        List<Link> references,
        List<String> credits) {

    /** A part of the text, as harmless HTML. */
    record Section(String title, RawString html) {}

    record Link(String url, String kind) {}

    static Optional<AdvisoryView> of(AdvisoryProgress progress, List<Recorded> entries, Instant now) {
        return progress.draft()
                .flatMap(draft -> draft.advisory().read())
                .or(progress::published)
                .map(it -> of(it, standing(progress, now), refusals(progress), AdvisoryChanges.of(entries)));
    }

    private static String standing(AdvisoryProgress progress, Instant now) {
        var words = new ArrayList<String>();
        progress.draft()
                .ifPresent(it -> words.add("Revision %d, written by %s, %s."
                        .formatted(it.revision(), it.author(), new Moment(it.at(), now).relative())));
        progress.approved()
                .flatMap(_ -> progress.approval())
                .ifPresentOrElse(
                        it -> words.add("Approved by %s.".formatted(it.by())), () -> words.add("Not approved."));
        progress.rendering().map(AdvisoryView::words).ifPresent(words::add);
        progress.scheduledAt()
                .map(it -> new Moment(it, now))
                .ifPresent(it -> words.add("Goes public on %s, %s.".formatted(it.date(), it.relative())));
        progress.published()
                .flatMap(Advisory::publishedAt)
                .map(it -> new Moment(it, now))
                .ifPresent(it -> words.add("Public since %s.".formatted(it.date())));
        return String.join(" ", words).strip().replace("  ", " ");
    }

    private static String words(Rendering rendering) {
        return switch (rendering.state()) {
            case NOT_ASKED -> "";
            case AWAITED -> "Every format of it is being checked.";
            case DONE -> "Every format of it was checked.";
            case REFUSED -> "It cannot go out so: mend what the formats refuse, and have it approved again.";
        };
    }

    private static List<String> refusals(AdvisoryProgress progress) {
        return progress.rendering().map(Rendering::broken).orElse(List.of()).stream()
                .map(it -> "%s, field %s: %s".formatted(it.format(), it.field(), it.rule()))
                .toList();
    }

    private static AdvisoryView of(
            Advisory it, String standing, List<String> refusals, Optional<AdvisoryChanges> changes) {
        return new AdvisoryView(
                standing,
                Shown.line(it.title()),
                it.summary(),
                Stream.of(
                                section("What happens", it.description()),
                                section("Impact", it.impact()),
                                section("Workaround", it.workaround()))
                        .flatMap(Optional::stream)
                        .toList(),
                refusals,
                changes.stream().toList(),
                facts(it),
                it.affected().stream()
                        .flatMap(one -> one.ranges().stream()
                                .map(range -> one.purl() + " " + FixView.words(range) + ", line " + range.line()))
                        .toList(),
                it.references().stream().map(AdvisoryView::link).toList(),
                it.credits().stream()
                        .map(credit -> "%s (%s)%s"
                                .formatted(
                                        Shown.line(credit.name()),
                                        Story.word(credit.role()),
                                        credit.isPublic() ? "" : ", not named in public"))
                        .toList());
    }

    private static Link link(Reference it) {
        return new Link(it.url(), Story.word(it.type()));
    }

    private static Optional<Section> section(String title, String markdown) {
        return markdown.isBlank() ? Optional.empty() : Optional.of(new Section(title, Markdown.html(markdown)));
    }

    private static List<Fact> facts(Advisory it) {
        var facts = new ArrayList<Fact>();
        it.cve().ifPresent(cve -> facts.add(Fact.of("CVE", cve)));
        it.cvss31().ifPresent(cvss -> facts.add(severity("CVSS 3.1", cvss)));
        it.cvss40().ifPresent(cvss -> facts.add(severity("CVSS 4.0", cvss)));
        if (!it.cwes().isEmpty()) {
            facts.add(Fact.of("Weakness", String.join(", ", it.cwes())));
        }
        it.particulars().flatMap(Particulars::ssvc).ifPresent(ssvc -> facts.add(priority(ssvc)));
        it.particulars()
                .map(Particulars::notAffected)
                .orElse(List.of())
                .forEach(one -> facts.add(new Fact(
                        "Not affected",
                        one.purl() + one.version().map(" "::concat).orElse(""),
                        one.impact())));
        it.waived().forEach(waived -> facts.add(new Fact("No fix for " + waived.line(), waived.reason(), "")));
        if (!it.assets().isEmpty()) {
            facts.add(Fact.of("Other affected things", String.join(", ", it.assets())));
        }
        return facts;
    }

    static Fact priority(SupplierDecision it) {
        return new Fact(
                "SSVC",
                Story.word(it.priority()),
                "exploitation %s, utility %s, technical impact %s, public safety %s"
                        .formatted(
                                Story.word(it.exploitation()),
                                Story.word(it.utility()),
                                Story.word(it.technicalImpact()),
                                Story.word(it.publicSafetyImpact())));
    }

    static Fact severity(String label, Cvss cvss) {
        return new Fact(label, "%.1f %s".formatted(cvss.score(), cvss.severity()), cvss.vector());
    }
}
