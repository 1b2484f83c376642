package dev.candor.intake.report;

/** How much room a text takes in an event, where it stands as a JSON string in UTF-8. */
final class TextLength {

    static final int LONGEST_WHOLE = 32 * 1024;
    static final int BEGINNING = 8 * 1024;

    private TextLength() {}

    static boolean travelsWhole(String text) {
        return fitting(text, LONGEST_WHOLE) == text.length();
    }

    /** The first 8 KiB, ending between two characters. */
    static String beginning(String text) {
        return text.substring(0, fitting(text, BEGINNING));
    }

    private static int fitting(String text, int room) {
        int used = 0;
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            used += bytesOf(character);
            if (used > room) {
                return at;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    private static int bytesOf(int character) {
        if (character < 0x20) {
            return 6;
        }
        if (character < 0x80) {
            return character == '"' || character == '\\' ? 2 : 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
