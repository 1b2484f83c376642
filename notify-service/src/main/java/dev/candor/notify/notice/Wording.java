package dev.candor.notify.notice;

import dev.candor.notify.delivery.Links;
import dev.candor.notify.delivery.Plain;
import dev.candor.notify.notice.Message.FixReady;
import dev.candor.notify.notice.Message.Pointer;
import dev.candor.notify.notice.Message.Publication;
import dev.candor.notify.notice.Message.Receipt;
import dev.candor.notify.notice.Message.Words;
import dev.candor.policy.Policy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The values that the templates may use, by name. Every name is always there; what does not apply is empty. */
final class Wording {

    static final int LONGEST_LINE = 300;

    /** A name to greet somebody with. Anything that a mail program might turn into a link is no name. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}](?:[\\p{L}\\p{M}'’ -]|\\.(?= |$)){0,59}");

    private final Map<String, Object> values = new HashMap<>();
    private final Locale language;

    private Wording(Locale language) {
        this.language = language;
        Stream.of("case", "project", "name", "link", "by", "text", "nextUpdate", "issue", "lines")
                .forEach(it -> values.put(it, ""));
        Stream.of("title", "cve", "published", "summary", "description", "impact", "workaround")
                .forEach(it -> values.put(it, ""));
        Stream.of("severity", "weaknesses", "affected", "assets", "waived", "credits", "timeline", "references")
                .forEach(it -> values.put(it, List.of()));
        values.put("cut", false);
        values.put("asksForText", false);
    }

    /** Every name with a value that shows, to try templates with. */
    static Map<String, Object> sample() {
        var sample = new Wording(Locale.ENGLISH);
        sample.values.replaceAll((name, value) -> value instanceof List ? List.of(name) : name);
        return sample.values;
    }

    /** {@code receipts} makes the receipt of a report's generation. */
    static Map<String, Object> of(
            String caseId, Addressee to, Policy policy, Links links, BiFunction<UUID, Integer, String> receipts) {
        var wording = new Wording(Locale.forLanguageTag(policy.language()));
        wording.values.put("case", caseId);
        wording.values.put("project", Plain.line(policy.name(), LONGEST_LINE));
        to.name()
                .flatMap(it -> it.read())
                .filter(it -> NAME.matcher(it).matches())
                .ifPresent(it -> wording.values.put("name", it));
        switch (to.message()) {
            case Receipt it -> {
                wording.instant("by", it.by());
                wording.values.put("asksForText", it.asksForText());
                wording.values.put("link", links.receipt(receipts.apply(it.reportId(), it.generation())));
            }
            case Words it -> wording.words(it);
            case Pointer it -> {
                wording.instant("by", it.by());
                wording.values.put("link", links.desk(caseId));
            }
            case FixReady it -> wording.values.put("lines", Plain.line(String.join(", ", it.lines()), LONGEST_LINE));
            case Publication it -> {
                wording.values.put("link", links.advisory(caseId));
                wording.values.putAll(new AdvisoryWording(it.advisory(), wording::day).values());
            }
        }
        return wording.values;
    }

    private void words(Words it) {
        values.put("text", new Verbatim(Plain.text(it.text().text().value()).strip()));
        values.put("cut", !it.text().isWhole());
        instant("nextUpdate", it.nextUpdate());
        values.put("issue", Plain.line(it.publicIssue().orElse(""), LONGEST_LINE));
    }

    private void instant(String name, Optional<Instant> at) {
        at.ifPresent(it -> values.put(name, format("EEEE d MMMM uuuu, HH:mm 'UTC'", it)));
    }

    private String day(Instant at) {
        return format("d MMMM uuuu", at);
    }

    private String format(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(pattern, language)
                .withZone(ZoneOffset.UTC)
                .format(at);
    }
}
