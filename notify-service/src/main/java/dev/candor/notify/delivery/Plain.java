package dev.candor.notify.delivery;

import java.util.function.IntPredicate;

/** Strangers' words made harmless for headers, mails, pages and XML: no control, no hidden direction, no half character. */
public final class Plain {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Plain() {}

    /** One line, blanks folded, cut to a length. */
    public static String line(String text, int longest) {
        var line = keep(text, Plain::isShown, " ").strip().replaceAll(" {2,}", " ");
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }

    /** Any number of lines, parted by line feeds; tabs stay. */
    public static String text(String text) {
        var lines = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace("\u2029", "\n\n");
        return keep(lines, it -> it == '\n' || it == '\t' || isShown(it), "");
    }

    private static String keep(String text, IntPredicate kept, String instead) {
        var result = new StringBuilder(text.length());
        text.codePoints().forEach(it -> {
            if (kept.test(it)) {
                result.appendCodePoint(it);
            } else {
                result.append(Character.getType(it) == Character.SURROGATE ? "\uFFFD" : instead);
            }
        });
        return result.toString();
    }

    private static boolean isShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT -> codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER;
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> (codePoint & 0xFFFE) != 0xFFFE;
        };
    }
}
