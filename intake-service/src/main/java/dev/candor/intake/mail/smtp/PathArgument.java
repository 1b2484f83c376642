package dev.candor.intake.mail.smtp;

import static java.util.Locale.ROOT;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/**
 * What stands behind MAIL FROM and RCPT TO (RFC 5321, 4.1.1).
 *
 * @param address empty for the null sender; without a source route, which is obsolete
 * @param parameters by their names in capital letters; one without a value has an empty one
 */
record PathArgument(String address, Map<String, String> parameters) {

    private static final Pattern FORM = Pattern.compile("(?i)(?:MAIL FROM|RCPT TO): ?<(?:@[^:<>\\s]{1,255}:)?"
            + "((?:\"(?:[^\"\\\\]|\\\\.){0,128}+\"@)?[^<>\"\\s]{0,320})>((?: +[^ ]+)*) *");
    private static final Pattern WORD = Pattern.compile("([A-Za-z0-9-]{1,40})(?:=([^= ]{1,500}))?");

    /** Empty where the line has another form. */
    static Optional<PathArgument> of(String line) {
        var form = FORM.matcher(line);
        if (!form.matches()) {
            return Optional.empty();
        }
        var parameters = new LinkedHashMap<String, String>();
        for (var words = new StringTokenizer(form.group(2), " "); words.hasMoreTokens(); ) {
            var word = WORD.matcher(words.nextToken());
            if (!word.matches()) {
                return Optional.empty();
            }
            parameters.put(
                    word.group(1).toUpperCase(ROOT),
                    Optional.ofNullable(word.group(2)).orElse(""));
        }
        return Optional.of(new PathArgument(form.group(1), parameters));
    }

    boolean isAscii() {
        return address.chars().allMatch(it -> it < 0x80);
    }
}
