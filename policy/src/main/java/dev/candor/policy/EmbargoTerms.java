package dev.candor.policy;

import java.time.Duration;
import java.util.Optional;

/**
 * What the project offers and takes for an embargo.
 *
 * @param length from the report to the default end; the published default holds without anybody's word
 * @param longest no end may lie further from the report
 * @param noDisclosure days that a default end avoids
 * @param terms what whoever is let in must agree to first, in Markdown
 */
public record EmbargoTerms(Duration length, Optional<Duration> longest, NoDisclosure noDisclosure, String terms) {}
