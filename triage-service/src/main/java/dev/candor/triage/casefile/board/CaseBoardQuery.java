package dev.candor.triage.casefile.board;

import dev.candor.events.CaseId;
import dev.candor.journal.Transactions;
import dev.candor.triage.casefile.command.Actor;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the list. */
@ApplicationScoped
public class CaseBoardQuery {

    // Not all: the search vector is no part of the entity.
    private static final String COLUMNS =
            "id, sequence, project, state, handler, asked, summary, opened_at, updated_at, acknowledge_by,"
                    + " acknowledged_at, reporter_awaits_since, scheduled_at, held_replies, audience, deputy, words";

    private final Transactions transactions;
    private final NextDueQuery nextDue;
    private final Clock clock;

    CaseBoardQuery(Transactions transactions, NextDueQuery nextDue, Clock clock) {
        this.transactions = transactions;
        this.nextDue = nextDue;
        this.clock = clock;
    }

    public Uni<CasePage> page(CaseFilter filter) {
        var limit = Math.clamp(filter.limit(), 1, CaseFilter.MOST);
        return participations(filter.asker().account(), true)
                .chain(joined -> joined.isEmpty() && filter.asker().roles().isEmpty()
                        ? Uni.createFrom().item(CasePage.EMPTY)
                        : rows(Where.of(filter, joined, clock.instant()), limit + 1)
                                .map(found -> page(found, limit)));
    }

    /**
     * Whether there is such a case and somebody may know that there is. A case that they may not know of and one that
     * there is not take the same query, so that time tells nothing.
     */
    public Uni<Boolean> isKnownTo(CaseId id, Actor actor) {
        var visibility = new Visibility(actor);
        var sql = "select count(*) from case_row where id = :id and (" + visibility.ofTheTeam()
                + " or id in (select case_id from case_participant where account = :account))";
        return transactions.run(() -> Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql, Long.class)
                    .setParameter("id", id.value())
                    .setParameter("account", actor.account());
            visibility.parameters().forEach(query::setParameter);
            return query.getSingleResult().map(it -> it > 0);
        }));
    }

    /** The cases that somebody was asked in on and has not answered yet. */
    public Uni<List<String>> invitations(String account) {
        return participations(account, false);
    }

    private Uni<List<String>> participations(String account, boolean joined) {
        return transactions.run(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select case_id from case_participant where account = :me and joined = :joined"
                                        + " order by case_id",
                                String.class)
                        .setParameter("me", account)
                        .setParameter("joined", joined)
                        .getResultList()));
    }

    /** The cases of a project that somebody handles, was asked to handle, stands in for, or is let in on. */
    public Uni<List<String>> involving(String project, String account) {
        return transactions.run(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select id from case_row where project = :project and (:me in (handler, asked, deputy)
                                  or id in (select case_id from case_participant where account = :me)) order by id""", String.class)
                        .setParameter("project", project)
                        .setParameter("me", account)
                        .getResultList()));
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

    /** How many cases of their teams wait for somebody's word as suspected spam. */
    public Uni<Long> countSetApart(Actor actor) {
        if (actor.roles().isEmpty()) {
            return Uni.createFrom().item(0L);
        }
        var visibility = new Visibility(actor);
        var sql = "select count(*) from case_row where %s and %s".formatted(visibility.ofTheTeam(), Where.SET_APART);
        return transactions.run(() -> Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql, Long.class);
            visibility.parameters().forEach(query::setParameter);
            return query.getSingleResult();
        }));
    }

    /** Cases with a date of disclosure, the next first. */
    public Uni<List<CaseRow>> scheduled() {
        return transactions.run(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select " + COLUMNS
                                        + " from case_row where scheduled_at is not null order by scheduled_at limit 1000",
                                CaseRowEntity.class)
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
