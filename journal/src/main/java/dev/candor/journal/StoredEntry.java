package dev.candor.journal;

import dev.candor.events.EventTypes;
import dev.candor.events.Recorded;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry as it is stored: confidential values sealed, hashes in lower-case hex.
 *
 * @param sourceHash the entry's hash in the journal of the service that said it; present on heard entries
 * @param body JSON, the very bytes that were published, as UTF-8 text
 */
public record StoredEntry(
        long position,
        UUID id,
        String subject,
        long sequence,
        String type,
        String source,
        Optional<String> sourceHash,
        String actor,
        Instant occurredAt,
        Optional<String> policyVersion,
        Optional<UUID> cause,
        String body,
        String previousHash,
        String hash) {

    Draft draft() {
        return new Draft(
                id,
                subject,
                sequence,
                type,
                source,
                sourceHash.map(HexFormat.of()::parseHex),
                actor,
                occurredAt,
                policyVersion,
                cause,
                body.getBytes(StandardCharsets.UTF_8),
                false);
    }

    Recorded opened(SubjectKeys keys) {
        var kind = EventTypes.named(type).orElseThrow(() -> new UnreadableEvent(type + " is not known here"));
        return new Recorded(
                id,
                subject,
                sequence,
                source,
                actor,
                occurredAt,
                policyVersion,
                cause,
                EventCodec.open(kind, body.getBytes(StandardCharsets.UTF_8), id, keys));
    }
}
