package dev.candor.triage.people;

/** Somebody is on a team no more. {@code by}: the account that said so. */
public record Departure(String account, String project, String by) {}
