package dev.candor.intake.mail.reading;

/** Makes characters from outside harmless to databases, pages, logs and terminals, and loses none that can be read. */
final class Characters {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int CONTROL_PICTURES = 0x2400;

    private Characters() {}

    /** One line: whatever breaks a line or steers a terminal is a blank, what turns the reading direction is gone. */
    static String onOneLine(String text) {
        var line = new StringBuilder(text.length());
        whole(text)
                .codePoints()
                .filter(it -> !turnsDirection(it))
                .map(it -> breaksLine(it) || Character.isWhitespace(it) ? ' ' : it)
                .forEach(it -> {
                    if (it != ' ' || (!line.isEmpty() && line.charAt(line.length() - 1) != ' ')) {
                        line.appendCodePoint(it);
                    }
                });
        return line.toString().strip();
    }

    /** Lines end with LF alone; other control characters are shown by their pictures, as in {@code ␀} and {@code ␛}. */
    static String asText(String text) {
        var shown = new StringBuilder(text.length());
        whole(text.replace("\r\n", "\n").replace('\r', '\n'))
                .codePoints()
                .map(Characters::picture)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** At most so many characters; a cut text ends with an ellipsis. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }

    static boolean turnsDirection(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    static boolean breaksLine(int character) {
        return Character.isISOControl(character) || character == 0x2028 || character == 0x2029;
    }

    private static int picture(int character) {
        if (character == '\n' || character == '\t') {
            return character;
        }
        if (character < ' ') {
            return CONTROL_PICTURES + character;
        }
        return Character.isISOControl(character) ? (character == 0x7F ? 0x2421 : REPLACEMENT) : character;
    }

    /** Lone surrogates have no form in UTF-8. */
    private static String whole(String text) {
        var whole = new StringBuilder(text.length());
        text.codePoints()
                .map(it -> it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE ? REPLACEMENT : it)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
