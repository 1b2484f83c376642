package dev.candor.intake.receipt;

import dev.candor.events.Recorded;
import dev.candor.policy.Policy;
import dev.candor.policy.text.ForReporters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a reporter should know besides where the report stands.
 *
 * @param handler who handles it, once somebody does
 * @param absences days on which the promises to this report stand still
 */
public record Notices(Optional<String> handler, List<String> absences, String bounty) {

    /** Absences are promises of the version that the report came under; the rest is as today's policy says. */
    static Notices of(List<Recorded> entries, Policy receivedUnder, Policy today, Instant now) {
        var receivedAt = entries.getFirst().occurredAt();
        return new Notices(
                PrimaryHandler.of(entries, today.showHandler()),
                ForReporters.absencesFor(receivedUnder, receivedAt, now),
                ForReporters.bounty(today));
    }

    /** Never shows a name. */
    @Override
    public String toString() {
        return "Notices[]";
    }
}
