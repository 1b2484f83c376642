package dev.candor.triage.statistics;

import java.time.Instant;
import java.util.List;

/**
 * How promises were kept in some months.
 *
 * @param at the instant for which it holds
 * @param total over all of the months
 * @param months each month apart; one without a run of a clock has no figures for it
 */
public record Statistics(Months range, Instant at, List<Figures> total, List<Figures> months) {}
