package dev.candor.policy.text;

import dev.candor.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a valid policy says, for whoever wrote it: lines of plain text. */
public final class CheckedPolicy {

    private CheckedPolicy() {}

    public static List<String> lines(Policy policy, Instant now) {
        var lines = new ArrayList<String>();
        lines.add("%s (project %s) is valid. Version %s".formatted(policy.name(), policy.project(), policy.hash()));
        lines.add("  Mail to %s opens cases named %s-..."
                .formatted(Lengths.listed(policy.addresses()), policy.caseIdPrefix()));
        var chapters = new ArrayList<>(ForReporters.chapters(policy, now));
        chapters.add(ForTheTeam.chapter(policy));
        for (var chapter : chapters) {
            lines.add("");
            lines.add("  " + chapter.title());
            chapter.sentences().forEach(it -> lines.add("    - " + it));
        }
        lines.add("");
        lines.add("  Release lines");
        for (var it : LineInWords.of(policy, now)) {
            lines.add("    - %s of %s: %s. Maintained: %s. Pre-releases: %s."
                    .formatted(it.name(), it.packageUrl(), it.versions(), it.maintained(), it.preReleases()));
        }
        return lines;
    }
}
