package dev.candor.triage.audit;

import dev.candor.journal.BrokenLink;
import dev.candor.journal.StoredEntry;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The entries of a case in order, confidential values sealed, and whether each follows from the one before.
 *
 * @param intact whether the whole chain holds
 */
public record CaseJournal(List<Entry> entries, boolean intact, Optional<Broken> broken) {

    /** One entry; {@code sourceHash} is its hash in the journal of the service that said it. */
    public record Entry(
            long sequence,
            UUID id,
            String type,
            String source,
            Optional<String> sourceHash,
            String actor,
            Instant occurredAt,
            Optional<String> policyVersion,
            Optional<UUID> cause,
            Map<String, Object> body,
            String previousHash,
            String hash) {

        static Entry of(StoredEntry it) {
            return new Entry(
                    it.sequence(),
                    it.id(),
                    it.type(),
                    it.source(),
                    it.sourceHash(),
                    it.actor(),
                    it.occurredAt(),
                    it.policyVersion(),
                    it.cause(),
                    new JsonObject(it.body()).getMap(),
                    it.previousHash(),
                    it.hash());
        }
    }

    /** The first entry that does not fit. */
    public record Broken(long sequence, String reason) {}

    static CaseJournal of(List<StoredEntry> entries, Optional<BrokenLink> broken) {
        return new CaseJournal(
                entries.stream().map(Entry::of).toList(),
                broken.isEmpty(),
                broken.map(it -> new Broken(it.sequence(), it.reason())));
    }
}
