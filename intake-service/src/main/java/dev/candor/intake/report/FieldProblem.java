package dev.candor.intake.report;

/**
 * What is wrong with one field.
 *
 * @param pointer where it stands, as a JSON Pointer (RFC 6901): {@code /reporter/email}
 */
public record FieldProblem(String pointer, String detail) {}
