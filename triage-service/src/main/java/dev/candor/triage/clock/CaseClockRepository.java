package dev.candor.triage.clock;

import dev.candor.events.ReportEvent.Audience;
import dev.candor.triage.casefile.CaseProjection;
import dev.candor.triage.casefile.DueTimes;
import dev.candor.triage.casefile.PoliciesOfCase;
import dev.candor.triage.casefile.VulnerabilityCase;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * When each case's clocks have something to say next, and which of them run: found by an index, whatever the number of
 * open cases.
 */
@ApplicationScoped
@Priority(-10) // after the table that a rebuild locks, so that nobody waits in a circle
class CaseClockRepository implements CaseProjection {

    static final int BATCH = 100;

    private static final String DUE = """
            select * from case_clock where next_at <= :now and (next_at, case_id) > (:last, :id)
            order by next_at, case_id limit\s""" + BATCH;

    private static final String IN_DANGER = """
            select * from open_clock where project = :project and danger_at <= :now order by due_at, case_id, clock""";

    // What was folded from fewer entries never replaces what was folded from more.
    private static final String SAVE = """
            insert into case_clock (case_id, sequence, project, next_at)
            values (:id, :sequence, :project, cast(nullif(cast(:next as text), '') as timestamptz))
            on conflict (case_id) do update
            set sequence = excluded.sequence, project = excluded.project, next_at = excluded.next_at
            where case_clock.sequence <= excluded.sequence""";

    private static final String SAVE_OPEN = """
            insert into open_clock (case_id, clock, run, project, handler, outside, danger_at, due_at)
            select :id, clock, run, :project, nullif(cast(:handler as text), ''), :outside, danger, due
            from json_to_recordset(cast(cast(:open as text) as json))
                as it(clock text, run int, danger timestamptz, due timestamptz)""";

    private final PoliciesOfCase policies;

    CaseClockRepository(PoliciesOfCase policies) {
        this.policies = policies;
    }

    @Override
    public Uni<Void> save(VulnerabilityCase it) {
        return policies.dueTimes(it).chain(times -> Panache.getSession().chain(session -> save(session, it, times)));
    }

    @Override
    public Uni<Void> clear() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from case_clock")
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery("delete from open_clock")
                                .executeUpdate())
                        .replaceWithVoid());
    }

    /** Some of the cases whose clocks have something to say, from the longest overdue on, those after {@code last}. */
    Uni<List<CaseClock>> due(Instant now, CaseClock last) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DUE, CaseClockEntity.class)
                        .setParameter("now", now)
                        .setParameter("last", last.nextAt())
                        .setParameter("id", last.caseId())
                        .getResultList())
                .map(rows -> rows.stream().map(CaseClockEntity::toDomain).toList());
    }

    /** A project's clocks that are in danger or breached, the soonest due first. */
    Uni<List<OpenClock>> inDanger(String project, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(IN_DANGER, OpenClockEntity.class)
                        .setParameter("project", project)
                        .setParameter("now", now)
                        .getResultList())
                .map(rows -> rows.stream().map(OpenClockEntity::toDomain).toList());
    }

    private static Uni<Void> save(Mutiny.Session session, VulnerabilityCase it, DueTimes times) {
        var next = Marks.of(it, times).next().map(Instant::toString).orElse("");
        return session.createNativeQuery(SAVE)
                .setParameter("id", it.id().value())
                .setParameter("sequence", it.sequence())
                .setParameter("project", it.project())
                .setParameter("next", next)
                .executeUpdate()
                .chain(changed -> changed == 0 ? Uni.createFrom().voidItem() : saveOpen(session, it, times));
    }

    private static Uni<Void> saveOpen(Mutiny.Session session, VulnerabilityCase it, DueTimes times) {
        return session.createNativeQuery("delete from open_clock where case_id = :id")
                .setParameter("id", it.id().value())
                .executeUpdate()
                .chain(() -> session.createNativeQuery(SAVE_OPEN)
                        .setParameter("id", it.id().value())
                        .setParameter("project", it.project())
                        .setParameter("handler", it.handling().primary().orElse(""))
                        .setParameter(
                                "outside",
                                it.participants()
                                        .audience()
                                        .filter(Audience.OUTSIDE_CONTACT::equals)
                                        .isPresent())
                        .setParameter("open", open(it, times).encode())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static JsonArray open(VulnerabilityCase it, DueTimes times) {
        var open = new JsonArray();
        it.clocks().runs().stream()
                .filter(run -> run.isRunning())
                .forEach(run -> times.due(run)
                        .ifPresent(due -> open.add(new JsonObject()
                                .put("clock", run.clock().name())
                                .put("run", run.number())
                                .put(
                                        "danger",
                                        Marks.danger(run, times).orElse(due).toString())
                                .put("due", due.toString()))));
        return open;
    }
}
