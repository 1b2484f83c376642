package dev.candor.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days on which the team is away, as it announced. Promises to reports received after the announcement stand still
 * meanwhile.
 *
 * @param announced since when the policy says so, UTC
 * @param from the first day
 * @param to the last day
 * @param notice what the policy page and the receipt say about it
 */
public record Absence(Instant announced, LocalDate from, LocalDate to, String notice) {

    /** Whether it stops the clocks of a report: only of one that came after the announcement. */
    public boolean countsFor(Instant reportReceivedAt) {
        return !announced.isAfter(reportReceivedAt);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether it was announced and its last day is not over, as days are counted in this zone. */
    public boolean isAheadOrNow(Instant now, ZoneId zone) {
        return countsFor(now) && !LocalDate.ofInstant(now, zone).isAfter(to);
    }
}
