package dev.candor.notify.format.text;

import static java.util.stream.Collectors.joining;

import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.notify.delivery.AdvisoryFormat;
import dev.candor.notify.delivery.PublicAdvisory;
import dev.candor.notify.format.Purls;
import dev.candor.notify.format.Stretch;
import dev.candor.notify.format.Stretches;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The advisory as a mail to a public security list: plain text, the facts first, everything in the body. */
@ApplicationScoped
public class TextFormat implements AdvisoryFormat {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String render(PublicAdvisory it) {
        var advisory = it.advisory();
        return Stream.of(
                        heading(it),
                        section(
                                "Withdrawn",
                                it.particulars()
                                        .withdrawn()
                                        .map(withdrawal ->
                                                "%s: %s".formatted(day(withdrawal.at()), withdrawal.reason()))
                                        .orElse("")),
                        section("Affected versions", affected(it)),
                        section("Not affected", notAffected(it)),
                        section("Description", join(advisory.summary(), advisory.description())),
                        section("Impact", advisory.impact()),
                        section("Workaround", advisory.workaround()),
                        section(
                                "Credit",
                                lines(advisory.credits().stream()
                                        .map(credit -> "%s (%s)".formatted(credit.name(), words(credit.role()))))),
                        section(
                                "Timeline",
                                lines(advisory.timeline().stream()
                                        .map(item -> "%s %s".formatted(day(item.at()), item.what())))),
                        section(
                                "References",
                                lines(Stream.concat(
                                        Stream.of(it.url()),
                                        advisory.references().stream().map(one -> one.url())))))
                .filter(text -> !text.isEmpty())
                .collect(joining("\n\n", "", "\n"));
    }

    private static String heading(PublicAdvisory it) {
        var advisory = it.advisory();
        var name =
                advisory.cve().map(cve -> cve + ": ").orElse("") + it.policy().name() + ": " + it.title();
        return Stream.of(
                        Stream.of(Fold.text(name), ""),
                        it.severities().stream()
                                .map(cvss -> "Severity: %s, %.1f (%s)"
                                        .formatted(cvss.severity(), cvss.score(), cvss.vector())),
                        Stream.of(String.join(", ", advisory.cwes()))
                                .filter(cwes -> !cwes.isEmpty())
                                .map("Weakness: %s"::formatted),
                        Stream.of("Published: " + day(it.publishedAt()), "Identifier: " + it.caseId()))
                .flatMap(lines -> lines)
                .collect(joining("\n"));
    }

    private static String affected(PublicAdvisory it) {
        return lines(Stream.concat(
                it.advisory().affected().stream().flatMap(affected -> stretches(affected, it)),
                it.advisory().assets().stream()));
    }

    private static Stream<String> stretches(AffectedPackage affected, PublicAdvisory it) {
        return Stretches.of(affected, it.policy()).stream()
                .map(stretch ->
                        "%s %s: %s".formatted(Purls.name(affected.purl()), stretch.comparators(), remedy(stretch, it)));
    }

    private static String remedy(Stretch stretch, PublicAdvisory it) {
        return stretch.fixed()
                .map("fixed in %s"::formatted)
                .or(() -> it.advisory().waived().stream()
                        .filter(waived -> waived.line().equals(stretch.line()))
                        .map(waived -> "no fix: " + waived.reason())
                        .findFirst())
                .orElse("no fixed version yet");
    }

    private static String notAffected(PublicAdvisory it) {
        return lines(it.particulars().notAffected().stream()
                .map(one -> "%s%s: %s"
                        .formatted(
                                Purls.name(one.purl()),
                                one.version().map(version -> " " + version).orElse(""),
                                one.impact())));
    }

    private static String section(String heading, String text) {
        return text.isBlank() ? "" : "%s:\n\n%s".formatted(heading, Fold.text(text.strip()));
    }

    private static String lines(Stream<String> items) {
        return items.map(it -> "- " + it).collect(joining("\n"));
    }

    private static String join(String summary, String description) {
        return List.of(summary, description).stream()
                .filter(it -> !it.isBlank())
                .map(String::strip)
                .collect(joining("\n\n"));
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String day(Instant at) {
        return DAY.format(at);
    }
}
