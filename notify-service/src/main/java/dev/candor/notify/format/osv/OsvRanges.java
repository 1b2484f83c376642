package dev.candor.notify.format.osv;

import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.notify.format.Stretch;
import dev.candor.notify.format.Stretches;
import dev.candor.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.semver4j.Semver;

/**
 * Affected stretches as OSV's ranges: one introduced/fixed pair after the other, ascending, never one wide stretch over
 * a line that has its own fix.
 */
final class OsvRanges {

    private OsvRanges() {}

    /** Events of one range; OSV forbids {@code fixed} and {@code last_affected} in the same one. */
    record Range(boolean semantic, List<Map.Entry<String, String>> events) {}

    static List<Range> of(AffectedPackage affected, boolean semanticEcosystem, Policy policy) {
        var stretches = Stretches.joined(affected, policy);
        var semantic = semanticEcosystem
                && stretches.stream().flatMap(OsvRanges::versions).allMatch(OsvRanges::isSemantic);
        var fixed = new ArrayList<Map.Entry<String, String>>();
        var last = new ArrayList<Map.Entry<String, String>>();
        for (var it : stretches) {
            var events = it.lastAffected().isPresent() ? last : fixed;
            events.add(Map.entry("introduced", it.introduced()));
            it.before().ifPresent(version -> events.add(Map.entry("fixed", version)));
            it.lastAffected().ifPresent(version -> events.add(Map.entry("last_affected", version)));
        }
        return Stream.of(fixed, last)
                .filter(it -> !it.isEmpty())
                .map(it -> new Range(semantic, it))
                .toList();
    }

    private static Stream<String> versions(Stretch it) {
        return Stream.concat(
                Stream.of(it.introduced()), Stream.concat(it.before().stream(), it.lastAffected().stream()));
    }

    private static boolean isSemantic(String version) {
        return version.equals("0") || Semver.isValid(version);
    }
}
