package dev.candor.notify.format;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.candor.events.Assessment.AffectedRange;
import dev.candor.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.semver4j.Semver;

/**
 * Affected stretches as OSV's ranges: one introduced/fixed pair per release line, ascending, never one wide stretch
 * over a line that has its own fix.
 */
final class OsvRanges {

    private OsvRanges() {}

    /** Events of one range; OSV forbids {@code fixed} and {@code last_affected} in the same one. */
    record Range(boolean semantic, List<Map.Entry<String, String>> events) {}

    static List<Range> of(String packageUrl, List<AffectedRange> affected, boolean semanticEcosystem, Policy policy) {
        var semantic = semanticEcosystem
                && affected.stream().flatMap(OsvRanges::versions).allMatch(OsvRanges::isSemantic);
        var fixed = new ArrayList<Map.Entry<String, String>>();
        var last = new ArrayList<Map.Entry<String, String>>();
        for (var it : ascending(affected)) {
            var ending = it.fixed()
                    .or(() -> it.lastAffected().isPresent() ? Optional.empty() : endOfLine(packageUrl, it, policy));
            if (it.lastAffected().isPresent() && it.fixed().isEmpty()) {
                last.add(Map.entry("introduced", it.introduced()));
                last.add(Map.entry("last_affected", it.lastAffected().get()));
            } else {
                fixed.add(Map.entry("introduced", it.introduced()));
                ending.ifPresent(version -> fixed.add(Map.entry("fixed", version)));
            }
        }
        return Stream.of(fixed, last)
                .filter(it -> !it.isEmpty())
                .map(it -> new Range(semantic, it))
                .toList();
    }

    /** A line without a fix ends where the next line begins; without this bound it would cover that one too. */
    private static Optional<String> endOfLine(String packageUrl, AffectedRange range, Policy policy) {
        return policy.releaseLine(range.line())
                .filter(line -> policy.releaseLinesOf(packageUrl).stream()
                        .anyMatch(it -> new Semver(it.from()).isGreaterThanOrEqualTo(new Semver(line.before()))))
                .map(line -> line.before());
    }

    private static List<AffectedRange> ascending(List<AffectedRange> affected) {
        return affected.stream()
                .sorted(comparing((AffectedRange it) -> Semver.parse(it.introduced()), nullsFirst(naturalOrder())))
                .toList();
    }

    private static Stream<String> versions(AffectedRange it) {
        return Stream.concat(
                Stream.of(it.introduced()), Stream.concat(it.fixed().stream(), it.lastAffected().stream()));
    }

    private static boolean isSemantic(String version) {
        return version.equals("0") || Semver.isValid(version);
    }
}
