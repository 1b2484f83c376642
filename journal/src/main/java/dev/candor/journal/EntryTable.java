package dev.candor.journal;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The journal's rows. A batch is one statement, because round trips bound the throughput. */
record EntryTable(Statements statements) {

    // Sorted, so that two batches never wait for each other in a circle.
    private static final String LOCK = """
            select count(pg_advisory_xact_lock(hashtextextended(subject, 0)) is null) from (
                select subject from json_array_elements_text(cast(cast(?1 as text) as json)) as it(subject)
                order by subject) as sorted""";

    private static final String HEADS = """
            select it.subject, last.sequence, encode(last.hash, 'hex')
            from json_array_elements_text(cast(cast(?1 as text) as json)) as it(subject)
            cross join lateral (
                select sequence, hash from journal where journal.subject = it.subject
                order by sequence desc limit 1) as last""";

    private static final String COMMANDS =
            "select count(*) from journal where subject = ?1 and sequence > ?2 and source = ?3" + " and actor <> ?3";

    private static final String KNOWN = """
            select cast(id as text) from journal
            where id in (select cast(value as uuid)
                from json_array_elements_text(cast(cast(?1 as text) as json)) as it(value))""";

    private static final String OF_SUBJECT = """
            select position, cast(id as text), subject, sequence, type, source, encode(source_hash, 'hex'), actor,
                to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), policy_version,
                cast(cause as text), encode(body, 'base64'), encode(previous_hash, 'hex'), encode(hash, 'hex')
            from journal where subject = ?1 order by sequence""";

    private static final String APPEND = """
            with fresh as (
                select * from json_to_recordset(cast(cast(?1 as text) as json)) as it(
                    number int, id uuid, subject text, sequence bigint, type text, source text, source_hash text,
                    actor text, occurred_at timestamptz, policy_version text, cause uuid, body text,
                    previous_hash text, hash text, publish boolean)),
            written as (
                insert into journal(id, subject, sequence, type, source, source_hash, actor, occurred_at,
                    policy_version, cause, body, previous_hash, hash)
                select id, subject, sequence, type, source, decode(source_hash, 'hex'), actor, occurred_at,
                    policy_version, cause, decode(body, 'base64'), decode(previous_hash, 'hex'), decode(hash, 'hex')
                from fresh order by number
                returning position, id)
            insert into unpublished(position)
            select position from written join fresh using (id) where publish""";

    /** Makes other writers of these subjects wait for the end of this transaction. */
    Uni<Void> lock(Collection<String> subjects) {
        return statements.rows(LOCK, json(subjects)).replaceWithVoid();
    }

    Uni<Head.Heads> heads(Collection<String> subjects) {
        return statements
                .rows(HEADS, json(subjects))
                .map(rows -> new Head.Heads(rows.stream()
                        .collect(toMap(
                                it -> (String) it[0],
                                it -> new Head((Long) it[1], HexFormat.of().parseHex((String) it[2]))))));
    }

    Uni<Boolean> noCommandSince(String subject, long after, String service) {
        return statements.rows(COMMANDS, subject, after, service).map(rows -> (Long) rows.getFirst()[0] == 0);
    }

    Uni<List<String>> known(Collection<String> ids) {
        return statements
                .rows(KNOWN, json(ids))
                .map(rows -> rows.stream().map(it -> (String) it[0]).toList());
    }

    Uni<List<StoredEntry>> of(String subject) {
        return statements
                .rows(OF_SUBJECT, subject)
                .map(rows -> rows.stream().map(EntryTable::entry).toList());
    }

    Uni<Void> append(List<NewRow> rows) {
        var json = new JsonArray();
        for (var it : rows) {
            json.add(it.json().put("number", json.size()));
        }
        return statements.update(APPEND, json.encode()).replaceWithVoid();
    }

    private static String json(Collection<String> texts) {
        return new JsonArray(List.copyOf(texts)).encode();
    }

    private static StoredEntry entry(Object[] it) {
        return new StoredEntry(
                (Long) it[0],
                UUID.fromString((String) it[1]),
                (String) it[2],
                (Long) it[3],
                (String) it[4],
                (String) it[5],
                Optional.ofNullable((String) it[6]),
                (String) it[7],
                Instant.parse((String) it[8]),
                Optional.ofNullable((String) it[9]),
                Optional.ofNullable((String) it[10]).map(UUID::fromString),
                new String(Base64.getMimeDecoder().decode((String) it[11]), StandardCharsets.UTF_8),
                (String) it[12],
                (String) it[13]);
    }

    /** An entry with its place in the chain. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record NewRow(Draft draft, byte[] previousHash, byte[] hash) {

        static NewRow after(Head head, Draft draft) {
            return new NewRow(draft, head.hash(), Chain.hash(head.hash(), draft));
        }

        Head head() {
            return new Head(draft.sequence(), hash);
        }

        JsonObject json() {
            return new JsonObject()
                    .put("id", draft.id().toString())
                    .put("subject", draft.subject())
                    .put("sequence", draft.sequence())
                    .put("type", draft.type())
                    .put("source", draft.source())
                    .put(
                            "source_hash",
                            draft.sourceHash().map(HexFormat.of()::formatHex).orElse(null))
                    .put("actor", draft.actor())
                    .put("occurred_at", draft.occurredAt().toString())
                    .put("policy_version", draft.policyVersion().orElse(null))
                    .put("cause", draft.cause().map(Objects::toString).orElse(null))
                    .put("body", Base64.getEncoder().encodeToString(draft.body()))
                    .put("previous_hash", HexFormat.of().formatHex(previousHash))
                    .put("hash", HexFormat.of().formatHex(hash))
                    .put("publish", draft.publish());
        }
    }
}
