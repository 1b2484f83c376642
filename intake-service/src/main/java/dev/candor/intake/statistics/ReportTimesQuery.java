package dev.candor.intake.statistics;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The times of a project's reports, from what this service said and heard. Spam and joined reports are not among them. */
@ApplicationScoped
class ReportTimesQuery {

    // The words of a body are sealed; what is asked of it here stands in the clear.
    private static final String SQL = """
            select report.received_at, report.acknowledge_by,
                   min(said.occurred_at) filter (where said.type = 'acknowledged') as acknowledged_at,
                   min(said.occurred_at) filter (where said.is_answer) as answered_at
            from report
            left join lateral (
                select occurred_at, type,
                       case type
                           when 'reply-sent' then convert_from(body, 'UTF8')::jsonb ->> 'detailed' = 'true'
                           else type in ('rejected', 'marked-duplicate', 'redirected', 'deferred')
                       end as is_answer,
                       type = 'report-joined'
                           or type = 'rejected' and convert_from(body, 'UTF8')::jsonb ->> 'reason' = 'spam' as is_void
                from journal
                where journal.subject = report.case_id
                  and type in ('acknowledged', 'reply-sent', 'rejected', 'marked-duplicate', 'redirected', 'deferred',
                               'report-joined')) said on true
            where report.project = $1 and report.acknowledge_by is not null
            group by report.id
            having not coalesce(bool_or(said.is_void), false)
            """;

    private final Pool pool;

    ReportTimesQuery(Pool pool) {
        this.pool = pool;
    }

    Uni<List<ReportTimes>> of(String project) {
        return pool.preparedQuery(SQL)
                .execute(Tuple.of(project))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ReportTimesQuery::times)
                        .toList());
    }

    private static ReportTimes times(Row row) {
        return new ReportTimes(
                row.getOffsetDateTime("received_at").toInstant(),
                row.getOffsetDateTime("acknowledge_by").toInstant(),
                instant(row, "acknowledged_at"),
                instant(row, "answered_at"));
    }

    private static Optional<Instant> instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(it -> it.toInstant());
    }
}
