package dev.candor.triage.outcome;

import static dev.candor.triage.casefile.CaseState.CONFIRMED;
import static dev.candor.triage.casefile.CaseState.DEFERRED;
import static dev.candor.triage.casefile.CaseState.FIXING;
import static dev.candor.triage.casefile.CaseState.FIX_PREPARED;
import static dev.candor.triage.casefile.CaseState.NEEDS_INFO;
import static dev.candor.triage.casefile.CaseState.RECEIVED;
import static dev.candor.triage.casefile.CaseState.TRIAGING;

import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Setting;

/** The states in which an outcome is still open: nothing is public, and no date is set for it. */
final class BeforeOutcome {

    private BeforeOutcome() {}

    static Decision on(VulnerabilityCase it, Setting setting) {
        return Decision.on(it, setting)
                .require(RECEIVED, TRIAGING, NEEDS_INFO, CONFIRMED, FIXING, FIX_PREPARED, DEFERRED);
    }
}
