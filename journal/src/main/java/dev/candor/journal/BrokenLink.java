package dev.candor.journal;

/** The first entry of a chain that does not fit: changed, missing or put in by a stranger. */
public record BrokenLink(String subject, long sequence, String reason) {}
