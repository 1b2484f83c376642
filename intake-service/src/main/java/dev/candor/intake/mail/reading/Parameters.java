package dev.candor.intake.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;

/** A header value with parameters, such as {@code attachment; filename="a.txt"}. */
record Parameters(String value, List<NameValuePair> pairs) {

    private static final Pattern SECTION = Pattern.compile("\\*(\\d{1,3})(\\*?)");
    private static final int LONGEST_FIELD = 16_384;

    static Parameters of(String field) {
        var bytes = ContentUtil.encode(field.length() <= LONGEST_FIELD ? field : field.substring(0, LONGEST_FIELD));
        var body = parsed(bytes);
        return new Parameters(
                body.getValue() == null ? "" : body.getValue().strip().toLowerCase(ROOT),
                List.copyOf(body.getParams()));
    }

    /** A parameter's value; RFC 2231 forms win over plain ones, encoded words that do not belong here are read too. */
    Optional<String> get(String name) {
        return extended(name).or(() -> continued(name)).or(() -> plain(name)).filter(it -> !it.isBlank());
    }

    private static RawBody parsed(ByteSequence bytes) {
        return RawFieldParser.DEFAULT.parseRawBody(bytes, new ParserCursor(0, bytes.length()));
    }

    private Optional<String> plain(String name) {
        return raw(name).map(HeaderText::words);
    }

    private Optional<String> extended(String name) {
        return raw(name + "*").map(it -> decoded(it, charsetOf(it)));
    }

    private Optional<String> continued(String name) {
        record Section(int number, boolean encoded, String text) {}
        var sections = new ArrayList<Section>();
        for (var pair : pairs) {
            var key = pair.getName().toLowerCase(ROOT);
            var match = SECTION.matcher(key.startsWith(name) ? key.substring(name.length()) : "");
            if (match.matches() && pair.getValue() != null) {
                sections.add(new Section(
                        Integer.parseInt(match.group(1)), !match.group(2).isEmpty(), pair.getValue()));
            }
        }
        if (sections.isEmpty()) {
            return Optional.empty();
        }
        sections.sort(Comparator.comparingInt(Section::number));
        var charset = charsetOf(sections.getFirst().text());
        // Characters of several bytes may be cut between two sections, so bytes are joined, not texts.
        var bytes = new ByteArrayOutputStream();
        for (var section : sections) {
            var text = section.number() == 0 && section.encoded() ? afterCharset(section.text()) : section.text();
            bytes.writeBytes(section.encoded() ? percentDecoded(text) : text.getBytes(UTF_8));
        }
        return Optional.of(Charsets.decode(bytes.toByteArray(), charset));
    }

    private Optional<String> raw(String name) {
        return pairs.stream()
                .filter(it -> it.getName() != null && it.getName().equalsIgnoreCase(name))
                .flatMap(it -> Optional.ofNullable(it.getValue()).stream())
                .findFirst();
    }

    private static String decoded(String text, String charset) {
        return Charsets.decode(percentDecoded(afterCharset(text)), charset);
    }

    private static String charsetOf(String text) {
        var quote = text.indexOf('\'');
        return quote < 0 || text.indexOf('\'', quote + 1) < 0 ? UTF_8.name() : text.substring(0, quote);
    }

    private static String afterCharset(String text) {
        var quote = text.indexOf('\'');
        var second = quote < 0 ? -1 : text.indexOf('\'', quote + 1);
        return second < 0 ? text : text.substring(second + 1);
    }

    private static byte[] percentDecoded(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            var high = text.charAt(i) == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            var low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                var character = text.charAt(i);
                bytes.writeBytes(String.valueOf(character).getBytes(character < 0x100 ? ISO_8859_1 : UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
