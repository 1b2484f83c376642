package dev.candor.triage.embargo;

import dev.candor.triage.casefile.EmbargoProposal;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Refusal;
import java.util.Optional;

/** The proposal that somebody may answer. */
final class Waiting {

    private Waiting() {}

    /** Participants also answer the end that holds: it may have been revised without them. */
    static Optional<EmbargoProposal> of(VulnerabilityCase it, String party) {
        var embargo = it.embargo();
        return embargo.pending().or(() -> embargo.principals().contains(party) ? Optional.empty() : embargo.inForce());
    }

    /** Refused where none waits, or where another waits than the one that was read. */
    static EmbargoProposal proposal(VulnerabilityCase it, Optional<Integer> read, String account) {
        var waiting = of(it, it.embargo().partyOf(account))
                .orElseThrow(() -> Decision.refusal(
                        Refusal.NO_PROPOSAL,
                        "Case %s must have a proposed end of its embargo that waits, but has none".formatted(it.id())));
        if (read.filter(number -> number != waiting.number()).isPresent()) {
            throw Decision.refusal(
                    Refusal.PROPOSAL_NOT_LATEST,
                    "The proposal that waits must be answered, and that is %d".formatted(waiting.number()));
        }
        return waiting;
    }
}
