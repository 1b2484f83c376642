package dev.candor.triage.clock;

import java.time.Instant;

/**
 * When the clocks of a case have something to say next.
 *
 * @param sequence of the case as the table knows it
 */
record CaseClock(String caseId, long sequence, String project, Instant nextAt) {

    static final CaseClock BEFORE_ALL = new CaseClock("", 0, "", Instant.EPOCH.minusSeconds(1));
}
