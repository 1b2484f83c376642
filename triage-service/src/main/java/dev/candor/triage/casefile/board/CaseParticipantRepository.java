package dev.candor.triage.casefile.board;

import dev.candor.triage.casefile.CaseProjection;
import dev.candor.triage.casefile.Participant;
import dev.candor.triage.casefile.VulnerabilityCase;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The accounts that are let in on a case, or asked in; whoever was removed is in no row. */
@ApplicationScoped
class CaseParticipantRepository implements CaseProjection {

    private static final String LET_IN = """
            insert into case_participant (case_id, account, joined) values (:case, :account, :joined)
            on conflict (case_id, account) do update set joined = excluded.joined""";

    @Override
    public Uni<Void> save(VulnerabilityCase it) {
        return Multi.createFrom()
                .iterable(it.participants().all())
                .filter(Participant::hasAccount)
                .onItem()
                .transformToUniAndConcatenate(one -> save(it.id().value(), one))
                .collect()
                .last()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> clear() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from case_participant")
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Integer> save(String caseId, Participant one) {
        return Panache.getSession()
                .chain(session -> one.isRemoved()
                        ? session.createNativeQuery(
                                        "delete from case_participant where case_id = :case and account = :account")
                                .setParameter("case", caseId)
                                .setParameter("account", one.id())
                                .executeUpdate()
                        : session.createNativeQuery(LET_IN)
                                .setParameter("case", caseId)
                                .setParameter("account", one.id())
                                .setParameter("joined", one.hasJoined())
                                .executeUpdate());
    }
}
