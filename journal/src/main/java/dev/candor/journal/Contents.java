package dev.candor.journal;

import dev.candor.events.Scope;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Files, long texts and raw mails, in chunks of 256 KiB sealed under a key of their own. Written before the
 * transaction that refers to them; what nothing refers to is swept.
 */
@ApplicationScoped
public class Contents {

    private static final int CHUNK_BYTES = 256 * 1024;

    private final Transactions transactions;
    private final WrappingKeys wrapping;
    private final Clock clock;

    Contents(Transactions transactions, WrappingKeys wrapping, Clock clock) {
        this.transactions = transactions;
        this.wrapping = wrapping;
        this.clock = clock;
    }

    /**
     * Stores bytes under a new id, in a transaction of their own. They are safe once a later transaction of the caller
     * is: the one that refers to them.
     */
    public Uni<StoredContent> store(byte[] bytes) {
        return store(Ids.next(), bytes, transactions::ahead);
    }

    /** Stores bytes under a given id; storing the same id again changes nothing. */
    public Uni<StoredContent> store(UUID id, byte[] bytes) {
        return store(id, bytes, transactions::onConnection);
    }

    private Uni<StoredContent> store(
            UUID id,
            byte[] bytes,
            Function<Function<SqlConnection, Uni<StoredContent>>, Uni<StoredContent>> transaction) {
        var stored = new StoredContent(id, bytes.length, HexFormat.of().formatHex(Chain.sha256(bytes)));
        var keys = new SubjectKeys(subject(id), wrapping, Map.of());
        var key = keys.toSeal(Scope.REPORT);
        var chunks = IntStream.range(0, (bytes.length + CHUNK_BYTES - 1) / CHUNK_BYTES)
                .mapToObj(it -> Tuple.of(
                        id,
                        it,
                        Buffer.buffer(key.seal(
                                Arrays.copyOfRange(
                                        bytes, it * CHUNK_BYTES, Math.min(bytes.length, (it + 1) * CHUNK_BYTES)),
                                place(id, it)))))
                .toList();
        return transaction.apply(connection -> connection
                .preparedQuery("insert into content(id, sha256, size, created_at) values ($1, $2, $3, $4)"
                        + " on conflict do nothing")
                .execute(Tuple.of(
                        id, stored.sha256(), stored.size(), clock.instant().atOffset(ZoneOffset.UTC)))
                .chain(rows -> rows.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : new KeyTable(Statements.of(connection), wrapping)
                                .add(KeyTable.NewKey.madeBy(keys))
                                .chain(() -> insert(connection, chunks)))
                .replaceWith(stored));
    }

    /** Ties contents to their case, so that the sweep leaves them and erasing the case takes them along. */
    public Uni<Void> belongTo(SqlConnection connection, String caseId, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery("update content set case_id = $1 where id in (select cast(value as uuid)"
                                + " from json_array_elements_text(cast(cast($2 as text) as json)) as it(value))")
                        .execute(Tuple.of(
                                caseId,
                                new JsonArray(ids.stream().map(UUID::toString).toList()).encode()))
                        .replaceWithVoid();
    }

    /** The same, in the current transaction of Hibernate. */
    public Uni<Void> belongTo(String caseId, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .chain(it -> Statements.of(it)
                                .update(
                                        "update content set case_id = ?1 where id in (select cast(value as uuid)"
                                                + " from json_array_elements_text(cast(cast(?2 as text) as json)) as it(value))",
                                        caseId,
                                        new JsonArray(ids.stream()
                                                        .map(UUID::toString)
                                                        .toList())
                                                .encode()))
                        .replaceWithVoid();
    }

    /** The whole content; nothing where there is none of this id, or where its key was erased. */
    public Uni<Optional<byte[]>> read(UUID id) {
        return transactions.onConnection(connection -> new KeyTable(Statements.of(connection), wrapping)
                .of(List.of(subject(id)))
                .chain(keys -> keys.of(subject(id))
                        .toOpen(Scope.REPORT)
                        .map(key -> read(connection, id, key).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    /** Which of these are stored here. */
    public Uni<List<UUID>> present(Collection<UUID> ids) {
        return transactions.onConnection(connection -> connection
                .preparedQuery("select id from content where id in (select cast(value as uuid)"
                        + " from json_array_elements_text(cast(cast($1 as text) as json)) as it(value))")
                .execute(Tuple.of(new JsonArray(ids.stream().map(UUID::toString).toList()).encode()))
                .map(rows -> {
                    var found = new ArrayList<UUID>();
                    rows.forEach(it -> found.add(it.getUUID(0)));
                    return found;
                }));
    }

    /** Deletes what no case refers to and is older than the instant; the number of contents deleted. */
    public Uni<Integer> sweep(Instant before) {
        return transactions.onConnection(connection -> connection
                .preparedQuery(
                        "with gone as (delete from content where case_id is null and created_at < $1 returning id)"
                                + " delete from case_key where subject in (select 'content/' || id from gone)")
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC)))
                .map(it -> it.rowCount()));
    }

    private static Uni<Void> insert(SqlConnection connection, List<Tuple> chunks) {
        return chunks.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery("insert into content_chunk(content_id, number, sealed) values ($1, $2, $3)")
                        .executeBatch(chunks)
                        .replaceWithVoid();
    }

    private static Uni<byte[]> read(SqlConnection connection, UUID id, DataKey key) {
        return connection
                .preparedQuery("select number, sealed from content_chunk where content_id = $1 order by number")
                .execute(Tuple.of(id))
                .map(rows -> {
                    var whole = Buffer.buffer();
                    rows.forEach(
                            it -> whole.appendBytes(key.open(it.getBuffer(1).getBytes(), place(id, it.getInteger(0)))));
                    return whole.getBytes();
                });
    }

    private static String subject(UUID id) {
        return "content/" + id;
    }

    private static String place(UUID id, int chunk) {
        return id + "\n" + chunk;
    }
}
