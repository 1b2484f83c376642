package dev.candor.triage.casefile.board;

import dev.candor.events.ReportEvent.Audience;
import dev.candor.triage.casefile.command.Fields;
import java.time.Instant;
import java.util.Optional;

/**
 * A case in the list.
 *
 * @param handler who accepted it; before anybody did, who was asked
 * @param accepted whether the handler accepted
 * @param acknowledgeBy until when a human answer was promised, while there is none
 * @param audience to whom of the team it is restricted: {@code leads}, {@code outside-contact}
 * @param reporterAwaitsSince since when the reporter waits for an answer to a later message
 * @param nextDue the clock that is due first, of those that run and do not stand still
 */
public record CaseRow(
        String id,
        String project,
        String state,
        long sequence,
        String summary,
        Optional<String> handler,
        boolean accepted,
        Instant openedAt,
        Instant updatedAt,
        Optional<Instant> acknowledgeBy,
        Optional<Instant> acknowledgedAt,
        Optional<Instant> reporterAwaitsSince,
        Optional<Instant> scheduledAt,
        int heldReplies,
        Optional<String> audience,
        Optional<NextDue> nextDue) {

    CaseRow due(Optional<NextDue> next) {
        return new CaseRow(
                id,
                project,
                state,
                sequence,
                summary,
                handler,
                accepted,
                openedAt,
                updatedAt,
                acknowledgeBy,
                acknowledgedAt,
                reporterAwaitsSince,
                scheduledAt,
                heldReplies,
                audience,
                next);
    }

    static CaseRow of(CaseRowEntity it) {
        return new CaseRow(
                it.id,
                it.project,
                it.state,
                it.sequence,
                it.summary,
                Optional.ofNullable(it.handler).or(() -> Optional.ofNullable(it.asked)),
                it.handler != null,
                it.openedAt,
                it.updatedAt,
                Optional.ofNullable(it.acknowledgeBy),
                Optional.ofNullable(it.acknowledgedAt),
                Optional.ofNullable(it.reporterAwaitsSince),
                Optional.ofNullable(it.scheduledAt),
                it.heldReplies,
                Optional.of(it.audience)
                        .filter(word -> !word.equals(CaseRowEntity.TEAM))
                        .map(word -> Fields.wordOf(Audience.valueOf(word))),
                Optional.empty());
    }
}
