package dev.candor.triage.casefile;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands; lifecycle.md says what each state means and what leads from one to another. */
public enum CaseState {
    RECEIVED,
    TRIAGING,
    NEEDS_INFO,
    CONFIRMED,
    FIXING,
    FIX_PREPARED,
    SCHEDULED,
    DISCLOSED,
    CLOSED,
    REJECTED,
    DUPLICATE,
    REDIRECTED,
    DEFERRED;

    private static final Set<CaseState> OUTCOMES = EnumSet.of(REJECTED, DUPLICATE, REDIRECTED, DEFERRED);

    /** Whether the team decided not to go on for now; such a case can be closed or reopened. */
    public boolean isOutcome() {
        return OUTCOMES.contains(this);
    }
}
