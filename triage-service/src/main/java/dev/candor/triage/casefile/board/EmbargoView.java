package dev.candor.triage.casefile.board;

import dev.candor.events.Confidential;
import dev.candor.triage.casefile.Embargo;
import dev.candor.triage.casefile.EmbargoProposal;
import dev.candor.triage.casefile.command.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The embargo of a case.
 *
 * @param state of Vultron's embargo management, such as {@code active}
 * @param pending the number of the proposal that waits for answers
 * @param consent of each party: {@code team}, {@code reporter}, and participants by their id
 */
public record EmbargoView(
        String state,
        Optional<Instant> endsAt,
        Optional<Integer> pending,
        List<Proposal> proposals,
        Map<String, String> consent,
        Optional<Ended> ended) {

    /** A proposed end. */
    public record Proposal(
            int number,
            Instant endsAt,
            String by,
            Instant at,
            Optional<String> reason,
            String standing,
            List<String> acceptedBy,
            List<String> bySilence) {}

    /** How it ended. */
    public record Ended(String why, Instant at, Optional<String> reason) {}

    static EmbargoView of(Embargo it) {
        var consent = new TreeMap<String, String>();
        it.parties().forEach((party, how) -> consent.put(party, Fields.wordOf(how.consent())));
        return new EmbargoView(
                Fields.wordOf(it.state()),
                it.endsAt(),
                it.pending().map(EmbargoProposal::number),
                it.proposals().stream().map(EmbargoView::proposal).toList(),
                consent,
                it.ending()
                        .map(end -> new Ended(
                                Fields.wordOf(end.why()), end.at(), end.reason().flatMap(Confidential::read))));
    }

    private static Proposal proposal(EmbargoProposal it) {
        return new Proposal(
                it.number(),
                it.endsAt(),
                it.by(),
                it.at(),
                it.reason().flatMap(Confidential::read),
                Fields.wordOf(it.standing()),
                it.acceptedBy().stream().sorted().toList(),
                it.bySilence().stream().sorted().toList());
    }
}
