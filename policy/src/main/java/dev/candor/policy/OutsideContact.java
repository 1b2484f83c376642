package dev.candor.policy;

/** Somebody outside the team who takes reports about the team itself. */
public record OutsideContact(String name, String address) {}
