package dev.candor.intake.report;

import dev.candor.events.CaseId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A report that is stored durably.
 *
 * @param reportId names the receipt; the first one has generation 1
 * @param acknowledgeBy until when the policy promises a person's answer; none for a case of the team's own
 * @param repeated it had been received before, under the same {@link OnceKey}
 */
public record Received(
        CaseId caseId, UUID reportId, Instant receivedAt, Optional<Instant> acknowledgeBy, boolean repeated) {

    public static final int FIRST_GENERATION = 1;
}
