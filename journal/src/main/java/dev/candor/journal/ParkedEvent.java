package dev.candor.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that waits to be applied.
 *
 * @param state {@code parked} (for a person), {@code not-yet} (tried again by itself), {@code behind} (an earlier one
 *     of its case waits) or {@code unknown-case} (its report was not heard yet)
 */
public record ParkedEvent(
        long id,
        UUID eventId,
        String topic,
        String subject,
        String type,
        String state,
        String reason,
        int attempts,
        Instant parkedAt) {

    static ParkedEvent of(ParkedEntity row) {
        return new ParkedEvent(
                row.id,
                row.eventId,
                row.topic,
                row.subject,
                row.type,
                row.state,
                row.reason,
                row.attempts,
                row.parkedAt);
    }
}
