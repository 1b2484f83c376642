package dev.candor.triage.statistics;

import dev.candor.events.ClockEvent.ClockName;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Counts the runs of all clocks. */
@ApplicationScoped
public class StatisticsQuery {

    private static final String SQL = """
            with judged as (
                select project, clock, used_seconds,
                       to_char(started_at at time zone 'UTC', 'YYYY-MM') as month,
                       coalesce(standing, case when breached or due_at <= $4 then 'OVERDUE' else 'OPEN' end) as standing
                from clock_run
                where project = any ($1) and started_at >= $2 and started_at < $3)
            select project, month, clock,
                   count(*) filter (where standing = 'MET') as met,
                   count(*) filter (where standing = 'LATE') as late,
                   count(*) filter (where standing = 'OVERDUE') as overdue,
                   count(*) filter (where standing = 'OPEN') as open,
                   count(*) filter (where standing = 'LIFTED') as lifted,
                   count(*) filter (where standing = 'VOID') as voided,
                   percentile_disc(0.5) within group (order by used_seconds) as median,
                   percentile_disc(0.9) within group (order by used_seconds) as ninetieth
            from judged
            group by grouping sets ((project, month, clock), (project, clock))
            order by project, month, clock
            """;

    private final Pool pool;
    private final Clock clock;

    StatisticsQuery(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    public Uni<Statistics> of(Collection<String> projects, Months months) {
        var now = clock.instant();
        var parameters = Tuple.tuple()
                .addArrayOfString(projects.toArray(String[]::new))
                .addOffsetDateTime(months.begin())
                .addOffsetDateTime(months.end())
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(SQL).execute(parameters).map(rows -> statistics(months, now, rows));
    }

    private static Statistics statistics(Months months, Instant now, RowSet<Row> rows) {
        var all = StreamSupport.stream(rows.spliterator(), false)
                .map(StatisticsQuery::figures)
                .toList();
        return new Statistics(months, now, ofTheWhole(all, true), ofTheWhole(all, false));
    }

    private static List<Figures> ofTheWhole(List<Figures> all, boolean whole) {
        return all.stream().filter(it -> it.month().isEmpty() == whole).toList();
    }

    private static Figures figures(Row row) {
        return new Figures(
                row.getString("project"),
                Optional.ofNullable(row.getString("month")),
                ClockName.valueOf(row.getString("clock")),
                row.getLong("met"),
                row.getLong("late"),
                row.getLong("overdue"),
                row.getLong("open"),
                row.getLong("lifted"),
                row.getLong("voided"),
                Optional.ofNullable(row.getLong("median")).map(Duration::ofSeconds),
                Optional.ofNullable(row.getLong("ninetieth")).map(Duration::ofSeconds));
    }
}
