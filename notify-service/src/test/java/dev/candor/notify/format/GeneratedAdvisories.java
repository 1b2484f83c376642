package dev.candor.notify.format;

import dev.candor.events.Advisory;
import dev.candor.events.Advisory.Credit;
import dev.candor.events.Advisory.CreditConsent;
import dev.candor.events.Advisory.CreditRole;
import dev.candor.events.Advisory.CveAssigner;
import dev.candor.events.Advisory.Exploitation;
import dev.candor.events.Advisory.Justification;
import dev.candor.events.Advisory.NotAffected;
import dev.candor.events.Advisory.Particulars;
import dev.candor.events.Advisory.Priority;
import dev.candor.events.Advisory.PublicSafetyImpact;
import dev.candor.events.Advisory.Reference;
import dev.candor.events.Advisory.ReferenceType;
import dev.candor.events.Advisory.Revision;
import dev.candor.events.Advisory.SupplierDecision;
import dev.candor.events.Advisory.TechnicalImpact;
import dev.candor.events.Advisory.TimelineItem;
import dev.candor.events.Advisory.Utility;
import dev.candor.events.Advisory.WaivedLine;
import dev.candor.events.Advisory.Weakness;
import dev.candor.events.Advisory.Withdrawal;
import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.events.Assessment.AffectedRange;
import dev.candor.events.Assessment.Cvss;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Advisories as the editor accepts them, any number, always the same ones. */
public final class GeneratedAdvisories {

    public static final String ORGANISATION = "8b9a1c1e-6d6f-4c3b-9a51-0c0ffee0c0de";

    private static final Instant START = Instant.parse("2026-01-02T03:04:05.678901Z");

    private static final List<String> WORDS = List.of(
            "redirect",
            "parser",
            "<script>",
            "{it.x}",
            "ünïcode",
            "日本語",
            "\u202eright",
            "\u0000",
            "😀",
            "`code`",
            "**bold**",
            "[a](javascript:1)",
            "\"quoted\"",
            "\\back",
            "line\nbreak",
            "tab\there",
            "\ud800",
            "%s",
            "null");

    private static final List<String> PACKAGES = List.of(
            "pkg:npm/express",
            "pkg:npm/%40scope/name",
            "pkg:maven/io.example/core",
            "pkg:pypi/example",
            "pkg:golang/example.org/mod/v2",
            "pkg:generic/example",
            "pkg:cargo/example");

    private final Random random;

    private GeneratedAdvisories(long seed) {
        random = new Random(seed);
    }

    public static List<Advisory> some(int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> new GeneratedAdvisories(it).advisory(it))
                .toList();
    }

    private Advisory advisory(int number) {
        var ranges = distinct(PACKAGES, 1 + random.nextInt(3)).stream()
                .map(purl -> new AffectedPackage(purl, ranges()))
                .toList();
        var assets = maybe(0.2, () -> List.of("example.org " + word())).orElse(List.of());
        return new Advisory(
                "EXPRESS-2026-%04d".formatted(number + 1),
                "express",
                1 + random.nextInt(3),
                text(6),
                text(random.nextInt(30)),
                text(random.nextInt(random.nextInt(10) == 0 ? 3000 : 200)),
                text(random.nextInt(30)),
                text(random.nextInt(20)),
                assets.isEmpty() || random.nextBoolean() ? ranges : List.of(),
                assets,
                maybe(0.3, () -> List.of(new WaivedLine("4.x", text(3)))).orElse(List.of()),
                maybe(0.8, this::cvss31),
                maybe(0.7, this::cvss40),
                distinct(List.of("CWE-79", "CWE-601", "CWE-400", "CWE-1333"), random.nextInt(3)),
                maybe(0.97, () -> "CVE-2026-" + (1000 + random.nextInt(99999))),
                some(
                        3,
                        () -> new Reference(
                                one(ReferenceType.values()),
                                "https://example.org/%d?q=%d&x=ü".formatted(number, random.nextInt(3)))),
                some(
                        3,
                        () -> new Credit(
                                text(2), one(CreditRole.values()), maybe(0.5, () -> one(CreditConsent.values())))),
                some(3, () -> new TimelineItem(START.plusSeconds(random.nextInt(9999)), text(3))),
                Optional.of(START),
                maybe(0.95, this::particulars));
    }

    private Particulars particulars() {
        return new Particulars(
                maybe(0.97, () -> new CveAssigner(ORGANISATION, maybe(0.5, () -> "example"))),
                List.of(new Weakness("CWE-601", "URL Redirection to Untrusted Site ('Open Redirect')")),
                maybe(
                        0.5,
                        () -> new SupplierDecision(
                                one(Exploitation.values()),
                                one(Utility.values()),
                                one(TechnicalImpact.values()),
                                one(PublicSafetyImpact.values()),
                                one(Priority.values()))),
                some(3, () -> new Revision(START.plusSeconds(random.nextInt(9999)), text(4))),
                some(
                        2,
                        () -> new NotAffected(
                                one(PACKAGES.toArray(String[]::new)),
                                maybe(0.5, () -> "1.2." + random.nextInt(9)),
                                one(Justification.values()),
                                text(5))),
                maybe(0.05, () -> new Withdrawal(START.plusSeconds(99999), text(4))));
    }

    private List<AffectedRange> ranges() {
        var ranges = new ArrayList<AffectedRange>();
        var count = 1 + random.nextInt(3);
        for (var major = 3; major < 3 + count; major++) {
            var from = major == 3 && random.nextBoolean()
                    ? "0"
                    : "%d.%d.0%s".formatted(major, random.nextInt(3), random.nextInt(4) == 0 ? "-rc.1" : "");
            var to = "%d.%d.%d".formatted(major, 3 + random.nextInt(20), random.nextInt(9));
            var line = major + ".x";
            ranges.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new AffectedRange(line, from, Optional.empty(), Optional.of(to));
                        case 1 ->
                            new AffectedRange(
                                    line,
                                    from,
                                    Optional.empty(),
                                    major == 2 + count ? Optional.empty() : Optional.of(to));
                        default -> new AffectedRange(line, from, Optional.of(to), Optional.empty());
                    });
        }
        return ranges;
    }

    private Cvss cvss31() {
        return cvss("CVSS:3.1/AV:%s/AC:%s/PR:%s/UI:%s/S:%s/C:%s/I:%s/A:%s"
                .formatted(
                        one("N", "A", "L", "P"),
                        one("L", "H"),
                        one("N", "L", "H"),
                        one("N", "R"),
                        one("U", "C"),
                        one("H", "L", "N"),
                        one("H", "L", "N"),
                        one("H", "L", "N")));
    }

    private Cvss cvss40() {
        return cvss("CVSS:4.0/AV:%s/AC:%s/AT:%s/PR:%s/UI:%s/VC:%s/VI:%s/VA:%s/SC:%s/SI:%s/SA:%s%s"
                .formatted(
                        one("N", "A", "L", "P"),
                        one("L", "H"),
                        one("N", "P"),
                        one("N", "L", "H"),
                        one("N", "P", "A"),
                        one("H", "L", "N"),
                        one("H", "L", "N"),
                        one("H", "L", "N"),
                        one("H", "L", "N"),
                        one("H", "L", "N"),
                        one("H", "L", "N"),
                        one("", "/E:A", "/E:P/AU:Y/U:Amber")));
    }

    private static Cvss cvss(String vector) {
        var score = us.springett.cvss.Cvss.fromVector(vector).calculateScore().getBaseScore();
        return new Cvss(
                vector, score, dev.candor.notify.format.Cvss.rating(score).toLowerCase(Locale.ROOT));
    }

    private String text(int words) {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++) {
            text.append(word()).append(' ');
        }
        return text.toString();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    private <T> Optional<T> maybe(double chance, Supplier<T> value) {
        return random.nextDouble() < chance ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> some(int most, Supplier<T> value) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(_ -> value.get())
                .toList();
    }

    private <T> List<T> distinct(List<T> of, int count) {
        var left = new ArrayList<>(of);
        java.util.Collections.shuffle(left, random);
        return List.copyOf(left.subList(0, count));
    }
}
