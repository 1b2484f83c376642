package dev.candor.notify.notice;

import dev.candor.events.ProjectEvent.DigestItem;
import dev.candor.notify.delivery.Links;
import dev.candor.notify.delivery.Plain;
import dev.candor.notify.notice.Message.Ahead;
import dev.candor.notify.notice.Message.ClockMark;
import dev.candor.notify.notice.Message.Digest;
import dev.candor.notify.notice.Message.EmbargoNews;
import dev.candor.notify.notice.Message.FirstContact;
import dev.candor.notify.notice.Message.FixReady;
import dev.candor.notify.notice.Message.Invitation;
import dev.candor.notify.notice.Message.MailboxNews;
import dev.candor.notify.notice.Message.Pointer;
import dev.candor.notify.notice.Message.Publication;
import dev.candor.notify.notice.Message.Receipt;
import dev.candor.notify.notice.Message.Reminder;
import dev.candor.notify.notice.Message.TeamNews;
import dev.candor.notify.notice.Message.Turn;
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
        Stream.of(
                        "case",
                        "project",
                        "name",
                        "link",
                        "by",
                        "text",
                        "nextUpdate",
                        "issue",
                        "lines",
                        "clock",
                        "mark",
                        "more",
                        "origin",
                        "other",
                        "page",
                        "news")
                .forEach(it -> values.put(it, ""));
        Stream.of("title", "cve", "published", "summary", "description", "impact", "workaround")
                .forEach(it -> values.put(it, ""));
        Stream.of(
                        "severity",
                        "weaknesses",
                        "affected",
                        "assets",
                        "waived",
                        "credits",
                        "timeline",
                        "references",
                        "breached",
                        "coming")
                .forEach(it -> values.put(it, List.of()));
        Stream.of("told", "news", "deputy", "address", "works").forEach(it -> values.put(it, ""));
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
                it.origin().ifPresent(origin -> wording.values.put("origin", origin));
            }
            case Words it -> wording.words(it);
            case Pointer it -> {
                wording.instant("by", it.by());
                wording.values.put("link", links.desk(caseId));
            }
            case Invitation it -> {
                wording.values.put("told", it.told() ? "yes" : "");
                wording.values.put("link", links.desk(caseId) + "/terms");
            }
            case MailboxNews it -> {
                wording.values.put("address", Plain.line(it.address(), LONGEST_LINE));
                wording.values.put("works", it.works() ? "yes" : "");
                wording.values.put("link", links.desk());
            }
            case TeamNews it -> {
                wording.values.put("news", Plain.line(it.news(), LONGEST_LINE));
                wording.values.put("deputy", it.aboutCase() ? "yes" : "");
                wording.values.put("link", it.aboutCase() ? links.desk(caseId) : links.desk() + "people");
            }
            case Turn it -> {
                it.text().ifPresent(text -> wording.words(Words.of(text)));
                wording.instant("nextUpdate", it.at());
                wording.values.put("other", Plain.line(it.other(), LONGEST_LINE));
                wording.values.put("page", Plain.line(it.page().orElse(""), LONGEST_LINE));
                wording.values.put("link", links.advisory(caseId));
            }
            case FirstContact _ -> {}
            case EmbargoNews it -> wording.embargo(it);
            case Ahead it -> {
                wording.instant("by", Optional.of(it.at()));
                wording.values.put(
                        "affected",
                        it.packages().stream()
                                .map(one -> Plain.line(one, LONGEST_LINE))
                                .toList());
            }
            case FixReady it -> wording.values.put("lines", Plain.line(String.join(", ", it.lines()), LONGEST_LINE));
            case ClockMark it -> {
                wording.values.put("clock", word(it.clock()));
                wording.values.put("mark", it.mark());
                wording.instant("by", it.due());
                wording.values.put("link", links.desk(caseId));
            }
            case Reminder it -> wording.instant("by", Optional.of(it.due()));
            case Digest it -> {
                wording.values.put("breached", wording.items(it, true));
                wording.values.put("coming", wording.items(it, false));
                wording.values.put("link", links.desk());
            }
            case Publication it -> {
                wording.values.put("link", links.advisory(caseId));
                wording.values.putAll(new AdvisoryWording(it.advisory(), wording::day).values());
            }
        }
        return wording.values;
    }

    private void embargo(EmbargoNews it) {
        values.put("news", it.news().name().toLowerCase(Locale.ROOT));
        instant("by", it.end());
        it.reason()
                .flatMap(reason -> reason.read())
                .ifPresent(reason ->
                        values.put("text", new Verbatim(Plain.text(reason).strip())));
    }

    private void words(Words it) {
        values.put("text", new Verbatim(Plain.text(it.text().text().value()).strip()));
        values.put("cut", !it.text().isWhole());
        instant("nextUpdate", it.nextUpdate());
        values.put("issue", Plain.line(it.publicIssue().orElse(""), LONGEST_LINE));
    }

    private List<String> items(Digest digest, boolean breached) {
        return digest.items().stream()
                .filter(it -> it.breached() == breached)
                .map(this::item)
                .toList();
    }

    private String item(DigestItem it) {
        return "%s, %s, %s".formatted(it.caseId(), word(it.clock()), format("d MMMM uuuu, HH:mm 'UTC'", it.due()));
    }

    /** An enum's name as a person reads it: {@code detailed answer}. */
    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
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
