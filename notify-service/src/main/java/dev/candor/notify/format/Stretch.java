package dev.candor.notify.format;

import java.util.Optional;

/**
 * Affected versions from one on, to a first unaffected or a last affected one; without either, to the newest.
 *
 * @param line the release line
 * @param introduced first affected version, {@code 0} for the very beginning
 * @param before first version that is not affected: the fix, or where a line without a fix ends
 * @param fixed first version with the fix
 */
public record Stretch(
        String line,
        String introduced,
        Optional<String> before,
        Optional<String> lastAffected,
        Optional<String> fixed) {

    public boolean isFromTheBeginning() {
        return introduced.equals("0");
    }

    /** In the words of GitHub's advisories and of most people: {@code >= 4.0.0, < 4.20.0}. */
    public String comparators() {
        var end = before.map(it -> "< " + it).or(() -> lastAffected.map(it -> "<= " + it));
        return isFromTheBeginning()
                ? end.orElse(">= 0")
                : ">= " + introduced + end.map(it -> ", " + it).orElse("");
    }
}
