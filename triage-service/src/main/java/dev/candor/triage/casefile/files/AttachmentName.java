package dev.candor.triage.casefile.files;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The name of a download (RFC 6266): in ASCII for old browsers and in UTF-8 for the others, without paths, control
 * characters and signs that turn the direction of writing.
 */
record AttachmentName(String name) {

    private static final int LONGEST = 150;
    private static final String PLAIN = "!#$&+-.^_`|~";

    String header() {
        var safe = safe();
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii(safe), encoded(safe));
    }

    private String safe() {
        var cleaned = name.codePoints()
                .filter(it -> !Character.isISOControl(it) && Character.getType(it) != Character.FORMAT)
                .filter(it -> Character.getType(it) != Character.SURROGATE)
                .map(it -> "/\\:*?\"<>|".indexOf(it) >= 0 ? '_' : it)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        var withoutDots = cleaned.replaceFirst("^\\.+", "");
        return withoutDots.isEmpty() ? "file" : withoutDots;
    }

    private static String ascii(String safe) {
        return safe.codePoints()
                .map(it -> it >= ' ' && it < 127 && it != '%' ? it : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String encoded(String safe) {
        var bytes = safe.getBytes(StandardCharsets.UTF_8);
        return IntStream.range(0, bytes.length).mapToObj(i -> encoded(bytes[i])).collect(Collectors.joining());
    }

    private static String encoded(byte it) {
        var isPlain = (it >= '0' && it <= '9')
                || (it >= 'a' && it <= 'z')
                || (it >= 'A' && it <= 'Z')
                || PLAIN.indexOf(it) >= 0;
        return isPlain ? String.valueOf((char) it) : "%%%02X".formatted(it & 0xff);
    }
}
