package dev.candor.notify.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of mail no longer than a person's eye likes. Words and addresses are never broken. */
final class Wrapping {

    private static final int LONGEST_LINE = 72;
    private static final Pattern START = Pattern.compile("\\s*(?:[-*+] +|\\d{1,3}[.)] +)?");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(?:```|~~~).*");
    private static final Pattern LEFT_ALONE = Pattern.compile("(?: {4}|\t| {0,3}[>|]).*");

    private Wrapping() {}

    /** Wraps every line that is too long; what follows a list's mark hangs below its text. */
    static String lines(String text) {
        return String.join(
                "\n", text.lines().flatMap(it -> wrapped(it).stream()).toList());
    }

    /** Wraps prose; code, quotations and tables stay as they are. */
    static String markdown(String text) {
        var result = new ArrayList<String>();
        var fenced = false;
        for (var line : text.lines().toList()) {
            var fence = FENCE.matcher(line).matches();
            if (fenced || fence || LEFT_ALONE.matcher(line).matches()) {
                result.add(line);
            } else {
                result.addAll(wrapped(line));
            }
            fenced ^= fence;
        }
        return String.join("\n", result);
    }

    private static List<String> wrapped(String line) {
        if (line.length() <= LONGEST_LINE) {
            return List.of(line.stripTrailing());
        }
        var start = START.matcher(line);
        var indent = start.lookingAt() ? start.end() : 0;
        var result = new ArrayList<String>();
        var current = new StringBuilder(line.substring(0, indent));
        for (var word : line.substring(indent).strip().split(" +", -1)) {
            if (current.length() > indent && current.length() + 1 + word.length() > LONGEST_LINE) {
                result.add(current.toString());
                current = new StringBuilder(" ".repeat(indent));
            }
            current.append(current.length() > indent ? " " : "").append(word);
        }
        result.add(current.toString());
        return result;
    }
}
