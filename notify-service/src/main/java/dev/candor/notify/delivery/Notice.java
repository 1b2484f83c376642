package dev.candor.notify.delivery;

import dev.candor.events.CaseId;
import dev.candor.events.DeliveryEvent.NoticeKind;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A message that has to leave, by reference: the journal's event holds what it says.
 *
 * @param position its place among all notices, in the order in which they were queued
 * @param attempts how often the mail server was asked to take it
 * @param reason why it is still here: the last answer, or nothing
 */
public record Notice(
        UUID id,
        long position,
        UUID event,
        String caseId,
        NoticeKind kind,
        String participant,
        int attempts,
        String reason,
        Instant createdAt) {

    /** Whoever has the case when the letter is written. */
    public static final String DESK = "desk";

    private static final Set<String> SHARED = Set.of("alert", "announcement");

    /** Whether one person reads it: a team's or a list's address is never given up. */
    boolean isToAPerson() {
        return !SHARED.contains(participant);
    }

    /** Whether the desk is told where it does not arrive; nobody is told by mail of a mail that only told of another. */
    boolean isMissedAtTheDesk() {
        return isToAPerson()
                && !participant.equals(DESK)
                && CaseId.parse(caseId).isPresent();
    }
}
