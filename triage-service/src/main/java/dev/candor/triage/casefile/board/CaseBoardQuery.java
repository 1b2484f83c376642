package dev.candor.triage.casefile.board;

import dev.candor.events.CaseId;
import dev.candor.journal.Transactions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the list. */
@ApplicationScoped
public class CaseBoardQuery {

    // Not all: the search vector is no part of the entity.
    private static final String COLUMNS =
            "id, sequence, project, state, handler, asked, summary, opened_at, updated_at, acknowledge_by,"
                    + " acknowledged_at, reporter_awaits_since, scheduled_at, held_replies, words";

    private final Transactions transactions;
    private final NextDueQuery nextDue;
    private final Clock clock;

    CaseBoardQuery(Transactions transactions, NextDueQuery nextDue, Clock clock) {
        this.transactions = transactions;
        this.nextDue = nextDue;
        this.clock = clock;
    }

    public Uni<CasePage> page(CaseFilter filter) {
        if (filter.seen().isEmpty()) {
            return Uni.createFrom().item(CasePage.EMPTY);
        }
        var limit = Math.clamp(filter.limit(), 1, CaseFilter.MOST);
        return rows(Where.of(filter, clock.instant()), limit + 1).map(found -> page(found, limit));
    }

    /**
     * Whether a case exists in one of these projects. A case of another project and one that there is not take the
     * same query, so that time tells nothing.
     */
    public Uni<Boolean> isIn(CaseId id, Set<String> projects) {
        return transactions.run(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from case_row where id = :id and project in (:projects)", Long.class)
                        .setParameter("id", id.value())
                        .setParameter("projects", projects.isEmpty() ? List.of("") : List.copyOf(projects))
                        .getSingleResult()
                        .map(it -> it > 0)));
    }

    /** Cases whose disclosure is due, the longest overdue first. */
    public Uni<List<CaseRow>> due(Instant now) {
        return transactions.run(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select " + COLUMNS
                                        + " from case_row where scheduled_at <= :now order by scheduled_at limit 100",
                                CaseRowEntity.class)
                        .setParameter("now", now)
                        .getResultList()
                        .map(found -> found.stream().map(CaseRow::of).toList())));
    }

    private Uni<List<CaseRow>> rows(Where where, int limit) {
        var sql = "select " + COLUMNS + " from case_row where " + where.conditions()
                + " order by updated_at desc, id desc limit " + limit;
        return transactions.run(() -> Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql, CaseRowEntity.class);
            where.parameters().forEach(query::setParameter);
            return query.getResultList()
                    .map(found -> found.stream().map(CaseRow::of).toList())
                    .chain(found -> nextDue.with(found, clock.instant()));
        }));
    }

    private static CasePage page(List<CaseRow> found, int limit) {
        return found.size() <= limit
                ? new CasePage(found, Optional.empty())
                : new CasePage(
                        found.subList(0, limit),
                        Optional.of(Cursor.after(found.get(limit - 1)).toString()));
    }
}
