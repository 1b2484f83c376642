package dev.candor.triage.casefile.board;

import dev.candor.triage.casefile.CaseProjection;
import dev.candor.triage.casefile.Handling;
import dev.candor.triage.casefile.VulnerabilityCase;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When each member of a project was last asked to handle a case. */
@ApplicationScoped
public class RotaRepository implements CaseProjection {

    // The later of two: cases may be saved, and saved again, in any order.
    private static final String ASKED = """
            insert into rota (project, account, asked_at) values (:project, :account, :at)
            on conflict (project, account) do update set asked_at = greatest(rota.asked_at, excluded.asked_at)""";

    public Uni<Map<String, Instant>> lastAsked(String project) {
        return Panache.getSession()
                // Values, not rows: a row that this transaction read before would be shown as it was then.
                .chain(session -> session.createSelectionQuery(
                                "select account, askedAt from RotaEntity where project = :project", Object[].class)
                        .setParameter("project", project)
                        .getResultList())
                .map(RotaRepository::instants);
    }

    @Override
    public Uni<Void> save(VulnerabilityCase it) {
        return Multi.createFrom()
                .iterable(it.handling().askings())
                .onItem()
                .transformToUniAndConcatenate(RotaRepository::save)
                .collect()
                .last()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> clear() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from rota").executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Integer> save(Handling.Asking asking) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ASKED)
                        .setParameter("project", asking.project())
                        .setParameter("account", asking.account())
                        .setParameter("at", asking.at())
                        .executeUpdate());
    }

    private static Map<String, Instant> instants(List<Object[]> rows) {
        var instants = new HashMap<String, Instant>();
        rows.forEach(row -> instants.put((String) row[0], (Instant) row[1]));
        return instants;
    }
}
