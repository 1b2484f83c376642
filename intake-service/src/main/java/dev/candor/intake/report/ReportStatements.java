package dev.candor.intake.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.candor.events.CaseId;
import dev.candor.journal.Contents;
import dev.candor.journal.Journal;
import dev.candor.journal.Opening;
import dev.candor.journal.Secrets;
import dev.candor.policy.Policy;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The statements that store a group of reports: a fixed number of them, however many reports there are. */
@ApplicationScoped
class ReportStatements {

    private static final String CLAIM_KEYS = """
            insert into idempotency_key(key, fingerprint, report_id, created_at)
            select key, fingerprint, report_id, cast($2 as timestamptz)
              from json_to_recordset(cast(cast($1 as text) as json)) as it(key text, fingerprint text, report_id uuid)
             order by key
            on conflict (key) do nothing
            returning report_id""";

    // Projects in sorted order: two services that number at once never wait for each other in a circle.
    private static final String ALLOT_NUMBERS = """
            insert into case_number as it(project, year, last)
            select project, cast($2 as int), count
              from json_to_recordset(cast(cast($1 as text) as json)) as asked(project text, count bigint)
             order by project
            on conflict (project, year) do update set last = it.last + excluded.last
            returning project, last""";

    private static final String INSERT_REPORTS = """
            with arrived as (
                select * from json_to_recordset(cast(cast($1 as text) as json)) as it(
                    id uuid, case_id text, project text, acknowledge_by timestamptz, receipt text, reply_token text)
            ), reports as (
                insert into report(id, case_id, project, received_at, acknowledge_by)
                select id, case_id, project, cast($2 as timestamptz), acknowledge_by from arrived
            ), receipts as (
                insert into receipt(report_id, generation, hash)
                select id, 1, decode(receipt, 'hex') from arrived where receipt is not null
            )
            insert into reply_token(hash, case_id, participant, generation)
            select decode(reply_token, 'hex'), case_id, 'reporter', 1 from arrived where reply_token is not null""";

    private static final String FIND_REPEATED = """
            select key.key, key.fingerprint, report.id, report.case_id, report.received_at, report.acknowledge_by
              from idempotency_key key join report on report.id = key.report_id
             where key.key in (select value from json_array_elements_text(cast(cast($1 as text) as json)) as it(value))""";

    private final Journal journal;
    private final Contents contents;
    private final Secrets secrets;
    private final Clock clock;

    ReportStatements(Journal journal, Contents contents, Secrets secrets, Clock clock) {
        this.journal = journal;
        this.contents = contents;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** One result for each arrival, in order. Case ids have no gaps: a number is taken by the commit alone. */
    Uni<List<Stored>> store(SqlConnection connection, List<Arrival> arrivals) {
        var now = clock.instant();
        return fresh(connection, arrivals, now)
                .chain(fresh -> number(connection, fresh, now)
                        .chain(numbered -> insert(connection, numbered, now))
                        .chain(numbered -> results(connection, arrivals, numbered, now)));
    }

    private Uni<List<Arrival>> fresh(SqlConnection connection, List<Arrival> arrivals, Instant now) {
        var keys = new JsonArray();
        for (var it : arrivals) {
            it.report()
                    .once()
                    .ifPresent(once -> keys.add(new JsonObject()
                            .put("key", once.key())
                            .put("fingerprint", once.fingerprint())
                            .put("report_id", it.reportId().toString())));
        }
        if (keys.isEmpty()) {
            return Uni.createFrom().item(arrivals);
        }
        return execute(connection, CLAIM_KEYS, keys.encode(), at(now))
                .map(rows -> rows.stream().map(it -> it.getUUID(0)).collect(Collectors.toSet()))
                .map(claimed -> arrivals.stream()
                        .filter(it -> it.report().once().isEmpty() || claimed.contains(it.reportId()))
                        .toList());
    }

    private Uni<List<Numbered>> number(SqlConnection connection, List<Arrival> fresh, Instant now) {
        if (fresh.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        var asked = new JsonArray();
        fresh.stream()
                .collect(groupingBy(it -> it.report().project(), counting()))
                .forEach((project, count) ->
                        asked.add(new JsonObject().put("project", project).put("count", count)));
        return execute(connection, ALLOT_NUMBERS, asked.encode(), year).map(rows -> {
            var next = new HashMap<String, Long>();
            rows.forEach(it -> next.put(it.getString(0), it.getLong(1)));
            var numbered = new ArrayList<Numbered>();
            // From the last one down, so that the range's end is all that the database must tell.
            for (var it : fresh.reversed()) {
                long number = next.merge(it.report().project(), -1L, Long::sum) + 1;
                numbered.add(new Numbered(caseId(it.policy(), year, number), it));
            }
            return List.copyOf(numbered.reversed());
        });
    }

    private static CaseId caseId(Policy policy, int year, long number) {
        return CaseId.of(policy.caseIdPrefix(), year, number);
    }

    private Uni<List<Numbered>> insert(SqlConnection connection, List<Numbered> numbered, Instant now) {
        if (numbered.isEmpty()) {
            return Uni.createFrom().item(numbered);
        }
        var openings = numbered.stream().map(it -> it.opening(now)).toList();
        var rows = new JsonArray(numbered.stream().map(it -> row(it, now)).toList());
        return journal.open(connection, openings)
                .chain(() -> execute(connection, INSERT_REPORTS, rows.encode(), at(now)))
                .chain(() -> tieContents(connection, numbered))
                .replaceWith(numbered);
    }

    private JsonObject row(Numbered it, Instant now) {
        var row = new JsonObject()
                .put("id", it.arrival.reportId().toString())
                .put("case_id", it.caseId.value())
                .put("project", it.arrival.report().project());
        it.arrival.acknowledgeBy(now).ifPresent(by -> row.put("acknowledge_by", by.toString()));
        if (it.arrival.hasReporter()) {
            row.put("receipt", hex(secrets.receipt(it.arrival.reportId(), Received.FIRST_GENERATION)));
            row.put(
                    "reply_token",
                    hex(secrets.replyToken(it.caseId.value(), NewReport.REPORTER, Received.FIRST_GENERATION)));
        }
        return row;
    }

    private static String hex(String secret) {
        return HexFormat.of().formatHex(Secrets.hash(secret));
    }

    private Uni<Void> tieContents(SqlConnection connection, List<Numbered> numbered) {
        return Multi.createFrom()
                .iterable(numbered)
                .onItem()
                .transformToUniAndConcatenate(
                        it -> contents.belongTo(connection, it.caseId.value(), it.arrival.contents()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<List<Stored>> results(
            SqlConnection connection, List<Arrival> arrivals, List<Numbered> numbered, Instant now) {
        var fresh = numbered.stream().collect(toMap(it -> it.arrival.reportId(), it -> it.stored(now)));
        var repeated = new JsonArray(arrivals.stream()
                .filter(it -> !fresh.containsKey(it.reportId()))
                .flatMap(it -> it.report().once().stream())
                .map(OnceKey::key)
                .distinct()
                .toList());
        return repeated(connection, repeated)
                .map(before -> arrivals.stream()
                        .map(it ->
                                Optional.ofNullable(fresh.get(it.reportId())).orElseGet(() -> repetition(it, before)))
                        .toList());
    }

    private static Uni<Map<String, Row>> repeated(SqlConnection connection, JsonArray keys) {
        return keys.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : execute(connection, FIND_REPEATED, keys.encode())
                        .map(rows -> rows.stream().collect(toMap(it -> it.getString(0), it -> it)));
    }

    private static Stored repetition(Arrival arrival, Map<String, Row> before) {
        var once = arrival.report().once().orElseThrow();
        var row = Optional.ofNullable(before.get(once.key())).orElseThrow();
        var received = new Received(
                new CaseId(row.getString(3)),
                row.getUUID(2),
                row.getOffsetDateTime(4).toInstant(),
                Optional.ofNullable(row.getOffsetDateTime(5)).map(OffsetDateTime::toInstant),
                true);
        return new Stored(received, once.fingerprint().equals(row.getString(1)));
    }

    private static Uni<List<Row>> execute(SqlConnection connection, String sql, Object... parameters) {
        return connection
                .preparedQuery(sql)
                .execute(Tuple.from(List.of(parameters)))
                .map(ReportStatements::rows);
    }

    private static List<Row> rows(RowSet<Row> rows) {
        var list = new ArrayList<Row>(rows.size());
        rows.forEach(list::add);
        return list;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** An arrival with its case id. */
    private record Numbered(CaseId caseId, Arrival arrival) {

        Opening opening(Instant now) {
            return arrival.opening(caseId, now);
        }

        Stored stored(Instant now) {
            var received = new Received(caseId, arrival.reportId(), now, arrival.acknowledgeBy(now), false);
            return new Stored(received, true);
        }
    }
}
