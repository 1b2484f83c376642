package dev.candor.events;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event with the circumstances in which it was said.
 *
 * @param id UUIDv7, the same in every journal that holds the event
 * @param subject a case id, or {@code project/<project>}
 * @param sequence the place in this subject's chain of the journal that holds it, from 1 on
 * @param source the service that said it: {@code intake}, {@code triage} or {@code notify}
 * @param actor an account id, {@code reporter} or a service; never an address
 * @param occurredAt UTC, in microseconds
 * @param policyVersion SHA-256 of the policy in force, where one matters
 * @param cause the event that led to this one
 */
public record Recorded(
        UUID id,
        String subject,
        long sequence,
        String source,
        String actor,
        Instant occurredAt,
        Optional<String> policyVersion,
        Optional<UUID> cause,
        Event event) {

    /** The case id of an event about a case. */
    public CaseId caseId() {
        return new CaseId(subject);
    }
}
