package dev.candor.intake.mail.reading;

import java.util.regex.Pattern;

/** Encoded words of an address field as quoted strings, so that a comma or colon hidden in one splits nothing. */
final class EncodedNames {

    private static final String WORD = "=\\?[^?\\s]{1,60}\\?[QqBb]\\?[^?]*\\?=";
    private static final Pattern WORDS = Pattern.compile(WORD + "(?:\\s+" + WORD + ")*+");

    private EncodedNames() {}

    static String quoted(String field) {
        var quoted = new StringBuilder(field.length());
        var words = WORDS.matcher(field);
        var inQuotes = false;
        var done = 0;
        while (words.find()) {
            var between = field.substring(done, words.start());
            inQuotes ^= hasOddQuotes(between);
            var name = HeaderText.words(words.group()).replace("\\", "\\\\").replace("\"", "\\\"");
            quoted.append(between).append(inQuotes ? name : '"' + name + '"');
            done = words.end();
        }
        return quoted.append(field, done, field.length()).toString();
    }

    private static boolean hasOddQuotes(String text) {
        var odd = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                odd = !odd;
            }
        }
        return odd;
    }
}
