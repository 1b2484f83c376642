package dev.candor.notify.notice;

import static dev.candor.notify.notice.Wording.LONGEST_LINE;

import dev.candor.events.Advisory;
import dev.candor.events.Advisory.Credit;
import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.events.Assessment.AffectedRange;
import dev.candor.events.Assessment.Cvss;
import dev.candor.notify.delivery.Plain;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** A public advisory as values for templates. */
record AdvisoryWording(Advisory advisory, Function<Instant, String> days) {

    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        values.put("title", line(advisory.title()));
        values.put("cve", line(advisory.cve().orElse("")));
        values.put("published", advisory.publishedAt().map(days).orElse(""));
        values.put(
                "severity",
                Stream.of(advisory.cvss40(), advisory.cvss31())
                        .flatMap(it -> it.stream())
                        .map(AdvisoryWording::severity)
                        .toList());
        values.put("weaknesses", lines(advisory.cwes().stream()));
        values.put("summary", prose(advisory.summary()));
        values.put("description", prose(advisory.description()));
        values.put("impact", prose(advisory.impact()));
        values.put("workaround", prose(advisory.workaround()));
        values.put("affected", lines(advisory.affected().stream().flatMap(AdvisoryWording::ranges)));
        values.put("assets", lines(advisory.assets().stream()));
        values.put("waived", lines(advisory.waived().stream().map(it -> it.line() + ": " + it.reason())));
        values.put(
                "credits",
                lines(advisory.credits().stream()
                        .filter(Credit::isPublic)
                        .map(it -> "%s (%s)"
                                .formatted(
                                        it.name(),
                                        it.role()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', ' ')))));
        values.put("timeline", lines(advisory.timeline().stream().map(it -> days.apply(it.at()) + ": " + it.what())));
        values.put("references", lines(advisory.references().stream().map(it -> it.url())));
        return values;
    }

    private static String severity(Cvss cvss) {
        return line("%s, %.1f (%s)".formatted(cvss.severity(), cvss.score(), cvss.vector()));
    }

    private static Stream<String> ranges(AffectedPackage affected) {
        return affected.ranges().stream().map(it -> "%s, line %s: %s".formatted(affected.purl(), it.line(), range(it)));
    }

    private static String range(AffectedRange range) {
        var from = range.introduced().equals("0") ? "all versions" : "from " + range.introduced();
        return range.fixed()
                .map(it -> "%s before %s, fixed in %s".formatted(from, it, it))
                .or(() -> range.lastAffected().map(it -> "%s up to %s".formatted(from, it)))
                .orElse(from + ", no fixed version");
    }

    private static List<String> lines(Stream<String> texts) {
        return texts.map(AdvisoryWording::line).toList();
    }

    private static String line(String text) {
        return Plain.line(text, LONGEST_LINE);
    }

    private static Object prose(String markdown) {
        var text = Plain.text(markdown).strip();
        return text.isEmpty() ? "" : new Verbatim(Wrapping.markdown(text));
    }
}
