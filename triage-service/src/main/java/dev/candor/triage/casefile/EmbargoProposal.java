package dev.candor.triage.casefile;

import dev.candor.events.Confidential;
import dev.candor.events.EmbargoEvent.EmbargoProposed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An end of the embargo that somebody proposed.
 *
 * @param number counts a case's proposals, from 1
 * @param by {@code policy}, {@code reporter}, an account or a participant
 * @param acceptedBy parties; whoever proposes agrees
 * @param bySilence those of them who said nothing in time
 */
public record EmbargoProposal(
        int number,
        Instant endsAt,
        String by,
        Optional<Confidential<String>> reason,
        Instant at,
        Standing standing,
        Set<String> acceptedBy,
        Set<String> bySilence) {

    public EmbargoProposal {
        acceptedBy = Set.copyOf(acceptedBy);
        bySilence = Set.copyOf(bySilence);
    }

    /** What became of it. */
    public enum Standing {
        OPEN,
        ACCEPTED,
        REJECTED,
        /** Another came after it, or the embargo ended. */
        SUPERSEDED
    }

    static EmbargoProposal of(EmbargoProposed event, String party, Instant at) {
        return new EmbargoProposal(
                event.proposal(),
                event.endsAt(),
                event.by(),
                event.reason(),
                at,
                Standing.OPEN,
                Set.of(party),
                Set.of());
    }

    public boolean isOpen() {
        return standing == Standing.OPEN;
    }

    public boolean isAcceptedBy(String party) {
        return acceptedBy.contains(party);
    }

    EmbargoProposal acceptedBy(List<String> parties, boolean silently) {
        var all = new TreeSet<>(acceptedBy);
        all.addAll(parties);
        var silent = new TreeSet<>(bySilence);
        if (silently) {
            silent.addAll(parties);
        }
        return new EmbargoProposal(number, endsAt, by, reason, at, standing, all, silent);
    }

    EmbargoProposal in(Standing then) {
        return new EmbargoProposal(number, endsAt, by, reason, at, then, acceptedBy, bySilence);
    }

    EmbargoProposal superseded() {
        return isOpen() ? in(Standing.SUPERSEDED) : this;
    }
}
