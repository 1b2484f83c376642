package dev.candor.triage.console;

/** Words from outside on one line: nothing in them may turn the line around, break it, or hide. */
final class Shown {

    private Shown() {}

    /** Characters that cannot be seen are spelt out, such as {@code [U+202E]}. */
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
