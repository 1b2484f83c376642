package dev.candor.intake.mail.authentication;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One Authentication-Results field (RFC 8601). Its form is read strictly: a field that leaves doubt says nothing.
 *
 * @param server who wrote it, lower case; anybody can write anybody's name
 */
record AuthenticationResults(String server, List<Result> results) {

    /** What the domain asks for: most mail systems say it in a comment, as in {@code (p=REJECT sp=NONE)}. */
    static final String DOMAINS_POLICY = "policy.published-domain-policy";

    private static final Pattern POLICY = Pattern.compile("(?i)(?<![a-z])(?:p|policy)=([a-z]{1,20})");

    /**
     * What one method found.
     *
     * @param properties such as {@code header.d}, lower case names; the first of a name counts
     */
    record Result(String method, String value, Map<String, String> properties) {}

    /** Empty where the field has another form. */
    static Optional<AuthenticationResults> parse(String field) {
        try {
            return Optional.of(parse(new FieldWords(field)));
        } catch (FieldWords.Unexpected _) {
            return Optional.empty();
        }
    }

    private static AuthenticationResults parse(FieldWords words) {
        var server = words.value().toLowerCase(ROOT);
        if (!words.isAtEnd() && !words.sees(';')) {
            words.number();
        }
        var results = new ArrayList<Result>();
        while (!words.isAtEnd()) {
            words.expect(';');
            // A semicolon at the end, and "none", are no results.
            if (!words.isAtEnd()) {
                result(words).ifPresent(results::add);
            }
        }
        return new AuthenticationResults(server, List.copyOf(results));
    }

    private static Optional<Result> result(FieldWords words) {
        words.comments();
        var method = words.keyword();
        if (method.equals("none") && (words.isAtEnd() || words.sees(';'))) {
            return Optional.empty();
        }
        if (words.sees('/')) {
            words.expect('/');
            words.number();
        }
        words.expect('=');
        var value = words.keyword();
        var properties = new LinkedHashMap<String, String>();
        while (!words.isAtEnd() && !words.sees(';')) {
            var name = words.property();
            words.expect('=');
            // Null senders have no address to name.
            properties.putIfAbsent(name, words.isAtEnd() || words.sees(';') ? "" : words.value());
        }
        if (method.equals("dmarc")) {
            var comment = POLICY.matcher(words.comments());
            if (comment.find()) {
                properties.putIfAbsent(DOMAINS_POLICY, comment.group(1).toLowerCase(ROOT));
            }
        }
        return Optional.of(new Result(method, value, Map.copyOf(properties)));
    }
}
