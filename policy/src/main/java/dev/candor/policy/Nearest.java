package dev.candor.policy;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known key that a mistyped one was probably meant to be. */
final class Nearest {

    private Nearest() {}

    static Optional<String> to(String mistyped, Collection<String> known) {
        var asked = plain(mistyped);
        return known.stream()
                .filter(it -> distance(asked, plain(it)) <= Math.max(1, it.length() / 3))
                .min(comparingInt(it -> distance(asked, plain(it))));
    }

    private static String plain(String key) {
        var shortened = key.substring(0, Math.min(key.length(), 40));
        return shortened.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
    }

    /** How many letters to add, drop or change (Levenshtein). */
    private static int distance(String one, String other) {
        var above = new int[other.length() + 1];
        for (var j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var row = new int[above.length];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
            }
            above = row;
        }
        return above[other.length()];
    }
}
