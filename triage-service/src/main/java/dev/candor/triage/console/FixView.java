package dev.candor.triage.console;

import dev.candor.events.Assessment.AffectedRange;
import dev.candor.events.Confidential;
import dev.candor.policy.Policy;
import dev.candor.triage.casefile.Fixes;
import dev.candor.triage.casefile.ReleaseLineFix;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One affected release line: what is affected in it, and how far its remedy is. */
record FixView(
        String line,
        String care,
        String affected,
        String state,
        String version,
        String change,
        String because,
        Moment since) {

    static List<FixView> of(Fixes fixes, Policy policy, Instant now) {
        return fixes.affected().stream().map(it -> of(it, fixes, policy, now)).toList();
    }

    private static FixView of(ReleaseLineFix it, Fixes fixes, Policy policy, Instant now) {
        return new FixView(
                it.line(),
                policy.releaseLine(it.line())
                        .map(line -> line.maintainedAt(now) ? "maintained" : "no longer maintained")
                        .orElse("not in the policy"),
                affected(fixes, it.line()),
                Story.word(it.state()),
                read(it.version()),
                read(it.change()) + (it.publicChange() ? " (public)" : ""),
                read(it.because()),
                new Moment(it.since(), now));
    }

    private static String affected(Fixes fixes, String line) {
        return fixes.assessment().stream()
                .flatMap(it -> it.affected().stream())
                .flatMap(it -> it.ranges().stream()
                        .filter(range -> range.line().equals(line))
                        .map(range -> it.purl() + " " + words(range)))
                .collect(Collectors.joining("; "));
    }

    static String words(AffectedRange range) {
        return "from " + range.introduced()
                + range.fixed().map(" before "::concat).orElse("")
                + range.lastAffected().map(" up to "::concat).orElse("");
    }

    private static String read(Optional<Confidential<String>> value) {
        return value.flatMap(Confidential::read).orElse("");
    }
}
