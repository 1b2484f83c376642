package dev.candor.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An entry about to be chained and written; {@code body} is the sealed JSON. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Draft(
        UUID id,
        String subject,
        long sequence,
        String type,
        String source,
        Optional<byte[]> sourceHash,
        String actor,
        Instant occurredAt,
        Optional<String> policyVersion,
        Optional<UUID> cause,
        byte[] body,
        boolean publish) {}
