package dev.candor.intake.upload;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** What any text that somebody sends must keep to. What it says is taken as it is. */
public final class TextRules {

    public static final int LONGEST_TEXT = 1024 * 1024;

    private TextRules() {}

    /** What is wrong with a long text. */
    public static Optional<String> problem(String text) {
        return Stream.of(tooLong(text), notStorable(text))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What is wrong with a long text that may not be left out. */
    public static Optional<String> problemOfRequired(String text) {
        return text.isBlank() ? Optional.of("must not be empty") : problem(text);
    }

    /** The two things that neither JSON in UTF-8 nor a database can hold. */
    public static Optional<String> notStorable(String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of("must not contain the character U+0000");
        }
        return text.codePoints().anyMatch(it -> it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE)
                ? Optional.of("must not contain half of a surrogate pair")
                : Optional.empty();
    }

    private static Optional<String> tooLong(String text) {
        return text.length() > LONGEST_TEXT || text.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT
                ? Optional.of("must be at most %d bytes".formatted(LONGEST_TEXT))
                : Optional.empty();
    }
}
