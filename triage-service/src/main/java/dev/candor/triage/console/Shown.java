package dev.candor.triage.console;

/** Words from outside: nothing in them may turn a line around, break it, or hide. */
final class Shown {

    private Shown() {}

    /** Words on one line. Characters that cannot be seen are spelt out, such as {@code [U+202E]}. */
    static String line(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(it -> {
            if (misleads(it)) {
                shown.append("[U+%04X]".formatted(it));
            } else {
                shown.appendCodePoint(it);
            }
        });
        return shown.toString();
    }

    /** A text of many lines: only what would turn its lines around, or is no writing, is spelt out. */
    static String text(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(it -> {
            if (turnsAround(it) || (Character.isISOControl(it) && it != '\n' && it != '\t' && it != '\r')) {
                shown.append("[U+%04X]".formatted(it));
            } else {
                shown.appendCodePoint(it);
            }
        });
        return shown.toString();
    }

    private static boolean turnsAround(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    private static boolean misleads(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
