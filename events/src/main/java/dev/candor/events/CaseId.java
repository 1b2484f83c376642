package dev.candor.events;

import java.util.Optional;
import java.util.regex.Pattern;

/** A case's public-safe name, such as {@code EXPRESS-2026-0042}: prefix, UTC year, number of at least four digits. */
public record CaseId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{1,15}-\\d{4}-\\d{4,9}(-[B-Z])?");

    public CaseId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A case id has the form PREFIX-YEAR-NUMBER");
        }
    }

    /** The id of the number-th case that a project received in a UTC year. */
    public static CaseId of(String prefix, int year, long number) {
        return new CaseId("%s-%04d-%04d".formatted(prefix, year, number));
    }

    /** The id that a text is, or nothing. */
    public static Optional<CaseId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CaseId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
