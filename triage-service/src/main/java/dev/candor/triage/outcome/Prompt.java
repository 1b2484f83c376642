package dev.candor.triage.outcome;

import dev.candor.triage.casefile.VulnerabilityCase;
import java.util.Optional;

/** What a case asks its team to decide, besides its clocks. */
public enum Prompt {
    WITHDRAWN("The reporter withdrew the report: decide whether it goes on without them."),
    SECOND_LOOK("The reporter asks that somebody other than who decided looks."),
    QUARANTINED("Suspected spam: admit it or reject it."),
    ORIGINAL_DROPPED("The case that goes on in its place was given up: reopen this one, or answer its reporter.");

    private final String sentence;

    Prompt(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** What a case asks by itself, whatever becomes of others. */
    static Optional<Prompt> of(VulnerabilityCase it) {
        if (it.outcome().awaitsWithdrawalDecision()) {
            return Optional.of(WITHDRAWN);
        }
        if (it.outcome().awaitsSecondLook()) {
            return Optional.of(SECOND_LOOK);
        }
        return it.outcome().quarantined() ? Optional.of(QUARANTINED) : Optional.empty();
    }
}
