package dev.candor.notify.format;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;

import dev.candor.events.Assessment.AffectedRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.semver4j.Semver;

/** What npm's advisories write as vulnerable versions, pre-releases compared like any other version. */
public record NpmRange(String text) {

    private static final Pattern COMPARATOR = Pattern.compile("(<=|>=|<|>|=|)\\s*([0-9][^\\s]*|\\*)");
    private static final Semver FIRST = new Semver("0.0.0-0");

    /** From one version on, before another or without end. */
    private record Interval(Semver from, Optional<Semver> before, Optional<Semver> last) {

        boolean holds(Semver version) {
            return version.compareTo(from) >= 0
                    && before.map(it -> version.compareTo(it) < 0).orElse(true)
                    && last.map(it -> version.compareTo(it) <= 0).orElse(true);
        }

        /** The first version that it does not hold. */
        Optional<Semver> end() {
            return before.or(() -> last.map(NpmRange::next));
        }
    }

    public boolean holds(String version) {
        return intervals().anyMatch(it -> it.holds(new Semver(version)));
    }

    /** Disjoint and ascending, as the release lines of a case. */
    public List<AffectedRange> asReleaseLines() {
        var merged = new ArrayList<Interval>();
        intervals().sorted(comparing(Interval::from)).forEach(it -> {
            var joins = !merged.isEmpty()
                    && merged.getLast()
                            .end()
                            .map(end -> end.compareTo(it.from()) >= 0)
                            .orElse(true);
            if (joins) {
                var before = merged.removeLast();
                var longer = before.end().isEmpty()
                        || (it.end().isPresent()
                                && before.end().get().compareTo(it.end().get()) >= 0);
                merged.add(new Interval(
                        before.from(), longer ? before.before() : it.before(), longer ? before.last() : it.last()));
            } else {
                merged.add(it);
            }
        });
        return merged.stream()
                .map(it -> new AffectedRange(
                        "line from " + it.from(),
                        it.from().equals(FIRST) ? "0" : it.from().getVersion(),
                        it.before().map(Semver::getVersion),
                        it.last().map(Semver::getVersion)))
                .toList();
    }

    /** Every version that is named, and those next to it. */
    public Stream<String> stream() {
        return COMPARATOR
                .matcher(text)
                .results()
                .map(it -> it.group(2))
                .filter(it -> !it.equals("*"))
                .map(it -> it.replace("x", "0"))
                .flatMap(it -> around(it).stream());
    }

    public List<String> versionsToCompare() {
        return Stream.concat(stream(), Stream.of("0.0.1", "1.0.0", "100.0.0"))
                .distinct()
                .toList();
    }

    public static List<String> around(String version) {
        var it = new Semver(version);
        var release = "%d.%d.%d".formatted(it.getMajor(), it.getMinor(), it.getPatch());
        return Stream.of(
                        version,
                        release,
                        release + "-0",
                        release + "-rc.99",
                        "%d.%d.%d".formatted(it.getMajor(), it.getMinor(), it.getPatch() + 1),
                        "%d.%d.%d".formatted(it.getMajor(), it.getMinor(), Math.max(0, it.getPatch() - 1)),
                        "%d.%d.0".formatted(it.getMajor(), it.getMinor() + 1),
                        "%d.0.0".formatted(it.getMajor() + 1),
                        "%d.0.0-beta.1".formatted(it.getMajor() + 1))
                .collect(toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    private Stream<Interval> intervals() {
        return Arrays.stream(text.split("\\|\\|", -1)).map(NpmRange::interval);
    }

    private static Interval interval(String part) {
        var from = FIRST;
        var before = Optional.<Semver>empty();
        var last = Optional.<Semver>empty();
        var comparators = COMPARATOR.matcher(part.strip());
        while (comparators.find()) {
            var version = comparators.group(2);
            if (version.endsWith(".x")) {
                from = new Semver(version.replace(".x", ".0"));
                before = Optional.of(new Semver("%d.%d.0-0".formatted(from.getMajor(), from.getMinor() + 1)));
            } else if (!version.equals("*")) {
                var it = new Semver(version);
                switch (comparators.group(1)) {
                    case ">=" -> from = it;
                    case ">" -> from = next(it);
                    case "<" -> before = Optional.of(it);
                    case "<=" -> last = Optional.of(it);
                    default -> {
                        from = it;
                        last = Optional.of(it);
                    }
                }
            }
        }
        return new Interval(from, before, last);
    }

    /** The smallest version after one. */
    private static Semver next(Semver it) {
        return it.getPreRelease().isEmpty()
                ? new Semver("%d.%d.%d-0".formatted(it.getMajor(), it.getMinor(), it.getPatch() + 1))
                : new Semver(it.getVersion() + ".0");
    }
}
