package dev.candor.notify.delivery;

/**
 * Why an advisory may not go out: a format's rule that a field breaks. It quotes nothing of the advisory.
 *
 * @param format the format's name
 * @param field a JSON pointer into the rendered text
 */
public record FormatProblem(String format, String field, String rule) {}
