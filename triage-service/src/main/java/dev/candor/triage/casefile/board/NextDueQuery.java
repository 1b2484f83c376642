package dev.candor.triage.casefile.board;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which clock of a case is due first. */
@ApplicationScoped
class NextDueQuery {

    private static final String FIRST = """
            select distinct on (case_id) case_id, clock,
                to_char(danger_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
            from open_clock where case_id in (:cases) order by case_id, due_at, clock""";

    /** The rows with their next due clocks, in their order. Used inside a transaction. */
    Uni<List<CaseRow>> with(List<CaseRow> rows, Instant now) {
        return rows.isEmpty()
                ? Uni.createFrom().item(rows)
                : of(rows.stream().map(CaseRow::id).toList(), now)
                        .map(due -> rows.stream()
                                .map(it -> it.due(Optional.ofNullable(due.get(it.id()))))
                                .toList());
    }

    private static Uni<Map<String, NextDue>> of(List<String> cases, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIRST, Object[].class)
                        .setParameter("cases", cases)
                        .getResultList())
                .map(found -> found.stream().collect(toMap(it -> (String) it[0], it -> nextDue(it, now))));
    }

    private static NextDue nextDue(Object[] row, Instant now) {
        var clock = ((String) row[1]).toLowerCase(ROOT).replace('_', '-');
        return NextDue.of(clock, Instant.parse((String) row[2]), Instant.parse((String) row[3]), now);
    }
}
