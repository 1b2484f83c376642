package dev.candor.policy.text;

import dev.candor.policy.Policy;
import dev.candor.policy.PreReleases;
import dev.candor.policy.ReleaseLine;
import java.time.Instant;
import java.util.List;

/** A release line as people read it: which versions it holds, and whether they get fixes. */
public record LineInWords(String name, String packageUrl, String versions, String maintained, String preReleases) {

    /** In the order of the file. */
    public static List<LineInWords> of(Policy policy, Instant now) {
        return policy.releaseLines().stream().map(it -> of(it, now)).toList();
    }

    private static LineInWords of(ReleaseLine line, Instant now) {
        return new LineInWords(
                line.name(),
                line.packageUrl(),
                "from %s, before %s".formatted(line.from(), line.before()),
                maintained(line, now),
                line.preReleases() == PreReleases.FIXED ? "fixed like releases" : "no fix promised");
    }

    private static String maintained(ReleaseLine line, Instant now) {
        if (!line.maintainedAt(now)) {
            return "no longer, since its end of life on "
                    + line.maintainedUntil().orElseThrow();
        }
        return line.maintainedUntil().map(it -> "yes, until " + it).orElse("yes");
    }
}
