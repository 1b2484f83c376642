package dev.candor.intake.outcome;

import dev.candor.events.Channel;
import dev.candor.events.OutcomeEvent.CaseRelation;
import dev.candor.events.OutcomeEvent.CaseSplit;
import dev.candor.events.OutcomeEvent.FollowUpOpened;
import dev.candor.events.OutcomeEvent.Moved;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.Claims;
import dev.candor.events.ReportEvent.Origin;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.events.ReportEvent.TeamSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The report of a case that came from another. It promises no acknowledgement: somebody of the team opened it.
 *
 * @param entries of the case that it came from
 */
record Offspring(List<Recorded> entries) {

    private static final int FIRST_GENERATION = 1;

    /** The project that handles the case now. */
    String project() {
        return entries.stream()
                .flatMap(it -> it.event() instanceof Moved moved ? Stream.of(moved.project()) : Stream.empty())
                .reduce((_, later) -> later)
                .orElseGet(() -> first().project());
    }

    /** A part keeps the promises under which the whole was received. */
    Optional<String> policyVersion() {
        return entries.getFirst().policyVersion();
    }

    /** By the same reporter, who gets a receipt of its own. */
    ReportReceived part(UUID reportId, CaseSplit split) {
        var whole = first();
        return new ReportReceived(
                reportId,
                project(),
                whole.channel(),
                whole.source(),
                split.summary(),
                split.details(),
                Claims.none(),
                whole.reporter(),
                List.of(),
                Optional.empty(),
                Set.of(),
                FIRST_GENERATION,
                Optional.empty(),
                whole.audience(),
                Optional.of(new Origin(entries.getFirst().subject(), CaseRelation.SPLIT_OFF)),
                whole.receiptTo());
    }

    /** By the team: what is still open is nobody else's to know. */
    ReportReceived followUp(UUID reportId, FollowUpOpened opened) {
        return new ReportReceived(
                reportId,
                project(),
                Channel.TEAM,
                Optional.of(TeamSource.TEAM),
                opened.summary(),
                opened.details(),
                Claims.none(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Set.of(),
                FIRST_GENERATION,
                Optional.empty(),
                first().audience(),
                Optional.of(new Origin(entries.getFirst().subject(), CaseRelation.FOLLOW_UP)),
                Optional.empty());
    }

    private ReportReceived first() {
        return (ReportReceived) entries.getFirst().event();
    }
}
