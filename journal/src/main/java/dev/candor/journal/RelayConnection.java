package dev.candor.journal;

import dev.candor.events.Scope;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The relay's own connection: it holds the lock that makes it the leader, and hears other replicas call. */
final class RelayConnection {

    static final RelayConnection NONE = new RelayConnection(null, "");

    private static final String NEXT = """
            select position, cast(id as text), subject, sequence, type, source, actor,
                to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), policy_version,
                cast(cause as text), encode(hash, 'hex'), body
            from unpublished join journal using (position) order by position limit $1""";

    private static final String KEYS = """
            select subject, scope, wrapped from case_key
            where subject in (select json_array_elements_text(cast(cast($1 as text) as json)))""";

    private static final String FORGET = """
            delete from unpublished
            where position in (select cast(value as bigint)
                from json_array_elements_text(cast(cast($1 as text) as json)) as it(value))""";

    private final @Nullable PgConnection connection;
    private final String service;
    private volatile boolean open = true;
    private volatile boolean leader;

    private RelayConnection(@Nullable PgConnection connection, String service) {
        this.connection = connection;
        this.service = service;
    }

    static Uni<RelayConnection> open(Vertx vertx, PgConnectOptions options, String service, Runnable called) {
        return UniHelper.toUni(PgConnection.connect(vertx, options)).chain(it -> {
            var opened = new RelayConnection(it, service);
            it.closeHandler(_ -> opened.open = false);
            it.notificationHandler(_ -> called.run());
            return opened.simple("listen candor_relay_" + service).replaceWith(opened);
        });
    }

    boolean isOpen() {
        return connection != null && open;
    }

    void close() {
        open = false;
        if (connection != null) {
            connection.close();
        }
    }

    /** Whether this replica's relay is the one that publishes; asks for the lock as long as another has it. */
    Uni<Boolean> leads() {
        return leader
                ? Uni.createFrom().item(true)
                : UniHelper.toUni(live().preparedQuery("select pg_try_advisory_lock(hashtext('candor-relay'))")
                                .execute())
                        .map(rows -> rows.iterator().next().getBoolean(0))
                        .invoke(it -> leader = it);
    }

    /** Tells the leading replica that there is work. Outside any transaction: a NOTIFY inside would serialise commits. */
    Uni<Void> callTheLeader() {
        return simple("notify candor_relay_" + service);
    }

    /** The oldest entries that are still to be published, with the wrapped keys of their subjects. */
    Uni<List<Outgoing>> next(int limit) {
        return UniHelper.toUni(live().preparedQuery(NEXT).execute(Tuple.of(limit)))
                .chain(rows -> {
                    var entries = new ArrayList<Row>();
                    rows.forEach(entries::add);
                    return entries.isEmpty()
                            ? Uni.createFrom().item(List.of())
                            : keys(entries)
                                    .map(keys -> entries.stream()
                                            .map(it -> Outgoing.of(it, keys.getOrDefault(it.getString(2), Map.of())))
                                            .toList());
                });
    }

    Uni<Void> forget(List<Outgoing> entries) {
        var positions = new JsonArray(
                entries.stream().map(it -> Long.toString(it.position())).toList());
        return UniHelper.toUni(live().preparedQuery(FORGET).execute(Tuple.of(positions.encode())))
                .replaceWithVoid();
    }

    private Uni<Map<String, Map<Scope, byte[]>>> keys(List<Row> entries) {
        var subjects = new JsonArray(
                entries.stream().map(it -> it.getString(2)).distinct().toList());
        return UniHelper.toUni(live().preparedQuery(KEYS).execute(Tuple.of(subjects.encode())))
                .map(rows -> {
                    var keys = new HashMap<String, Map<Scope, byte[]>>();
                    rows.forEach(it -> keys.computeIfAbsent(it.getString(0), _ -> new HashMap<>())
                            .put(Scope.valueOf(it.getString(1)), it.getBuffer(2).getBytes()));
                    return keys;
                });
    }

    private Uni<Void> simple(String sql) {
        return UniHelper.toUni(live().query(sql).execute()).replaceWithVoid();
    }

    private PgConnection live() {
        if (connection == null) {
            throw new IllegalStateException("The relay is not connected");
        }
        return connection;
    }
}
