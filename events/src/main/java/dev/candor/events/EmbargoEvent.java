package dev.candor.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How an embargo is agreed on and ends; the states are those of Vultron's embargo management. */
public sealed interface EmbargoEvent extends CaseEvent {

    /**
     * An end is proposed; while an embargo is active, a revision of it.
     *
     * @param proposal counts a case's proposals, from 1
     * @param endsAt the exact end, UTC
     * @param by {@code policy} for the published default, {@code reporter}, or an account or participant
     * @param to who is asked
     */
    @EventType("embargo-proposed")
    record EmbargoProposed(
            int proposal, Instant endsAt, String by, Optional<Confidential<String>> reason, List<Recipient> to)
            implements EmbargoEvent {}

    /** A party agrees, by word or, {@code bySilence}, by having said nothing in time. The first makes it active. */
    @EventType("embargo-accepted")
    record EmbargoAccepted(int proposal, String by, boolean bySilence) implements EmbargoEvent {}

    @EventType("embargo-rejected")
    record EmbargoRejected(int proposal, String by, Optional<Confidential<String>> reason) implements EmbargoEvent {}

    /** An accepted proposal is the end now; whoever had agreed to the end before is told. */
    @EventType("embargo-revised")
    record EmbargoRevised(int proposal, Instant endsAt, List<Recipient> to) implements EmbargoEvent {}

    @EventType("embargo-ended")
    record EmbargoEnded(EmbargoEnd why, Optional<Confidential<String>> reason, List<Recipient> to)
            implements EmbargoEvent {}

    /** What ends an embargo. */
    enum EmbargoEnd {
        INSTANT,
        DISCLOSED,
        PUBLIC,
        EXPLOIT_PUBLIC,
        REJECTED,
        DUPLICATE,
        AGREEMENT
    }
}
