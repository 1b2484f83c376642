package dev.candor.intake.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The embargo of a case as its reporter may see it.
 *
 * @param endsAt while one is on
 * @param ended why it ended, in words
 * @param proposals every end that was proposed, in order
 * @param answerable the number of the proposal to which an answer counts: one that waits, else the one that holds
 */
public record EmbargoStatus(
        Optional<Instant> endsAt, Optional<String> ended, List<Proposal> proposals, Optional<Integer> answerable) {

    static final EmbargoStatus NONE =
            new EmbargoStatus(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    public EmbargoStatus {
        proposals = List.copyOf(proposals);
    }

    /** {@code standing}: what became of it, in words. {@code waits}: for your answer. */
    public record Proposal(
            int number, Instant endsAt, String by, String standing, Optional<String> reason, boolean waits) {}

    public boolean isThere() {
        return endsAt.isPresent() || ended.isPresent() || !proposals.isEmpty();
    }

    /** The proposal that waits for the reporter's answer. */
    public Optional<Proposal> waiting() {
        return proposals.stream().filter(Proposal::waits).findFirst();
    }

    /** Never shows what was said. */
    @Override
    public String toString() {
        return "EmbargoStatus[%s, %s]".formatted(endsAt, answerable);
    }
}
