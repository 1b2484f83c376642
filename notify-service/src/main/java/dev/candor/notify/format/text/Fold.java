package dev.candor.notify.format.text;

import static java.util.stream.Collectors.joining;

/** Lines of at most 76 characters, as lists like them. Code, quotations and long words stay whole. */
final class Fold {

    private static final int LONGEST = 76;

    private Fold() {}

    static String text(String text) {
        var fence = new boolean[1];
        return text.lines()
                .map(line -> {
                    fence[0] ^= line.startsWith("```");
                    var stays = fence[0] || line.startsWith("    ") || line.startsWith("\t") || line.startsWith(">");
                    return stays ? line : folded(line);
                })
                .collect(joining("\n"));
    }

    private static String folded(String line) {
        var result = new StringBuilder();
        var length = 0;
        var indent = line.startsWith("- ") ? "  " : "";
        for (var word : line.split(" ", -1)) {
            if (length > 0 && length + 1 + word.length() > LONGEST) {
                result.append('\n').append(indent).append(word);
                length = indent.length() + word.length();
            } else {
                result.append(result.isEmpty() ? "" : " ").append(word);
                length += word.length() + (length == 0 ? 0 : 1);
            }
        }
        return result.toString();
    }
}
