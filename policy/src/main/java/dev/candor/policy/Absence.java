package dev.candor.policy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Days on which the team is away, as it announced. Promises to reports received after the announcement stand still
 * meanwhile.
 *
 * @param announced since when the policy says so, UTC
 * @param from the first day
 * @param to the last day
 * @param notice what the policy page and the receipt say about it
 */
public record Absence(Instant announced, LocalDate from, LocalDate to, String notice) {}
