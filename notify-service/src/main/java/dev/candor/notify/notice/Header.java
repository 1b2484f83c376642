package dev.candor.notify.notice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Values of mail headers (RFC 5322, RFC 2047): one header whatever they hold, folded with CRLF. The mail library folds
 * with bare line feeds and cuts characters in half, so every header is written here.
 */
final class Header {

    private static final int LONGEST_LINE = 76;
    private static final int LONGEST_ENCODED = 42;
    private static final Pattern PLAIN = Pattern.compile("[ -~]*");

    private Header() {}

    /** Free text, such as a subject. {@code used}: characters of the first line that the header's name takes. */
    static String text(String text, int used) {
        // Text that looks encoded would be decoded by the reader's program, control characters and all.
        return PLAIN.matcher(text).matches() && !text.contains("=?")
                ? folded(List.of(text.split(" ", -1)), used)
                : encoded(text);
    }

    /** A mailbox with a display name. */
    static String mailbox(String name, MailAddress address) {
        var phrase = PLAIN.matcher(name).matches() && !name.contains("=?")
                ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : encoded(name);
        return phrase + "\r\n <" + address + ">";
    }

    /** Words that must stay whole, such as Message-IDs. */
    static String folded(List<String> words, int used) {
        var result = new StringBuilder();
        var column = used;
        for (var word : words) {
            if (!result.isEmpty()) {
                var fits = column + 1 + word.length() <= LONGEST_LINE;
                result.append(fits ? " " : "\r\n ");
                column = fits ? column + 1 : 1;
            }
            result.append(word);
            column += word.length();
        }
        return result.toString();
    }

    private static String encoded(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        text.codePoints().forEach(it -> {
            if (bytes(word).length + bytes(Character.toString(it)).length > LONGEST_ENCODED) {
                words.add(encodedWord(word));
                word.setLength(0);
            }
            word.appendCodePoint(it);
        });
        words.add(encodedWord(word));
        return String.join("\r\n ", words);
    }

    private static String encodedWord(CharSequence text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(text)) + "?=";
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
