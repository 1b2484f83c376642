package dev.candor.policy;

/** A package whose vulnerabilities the project handles: its package URL without a version, and its name for people. */
public record PackageInScope(String purl, String name) {}
