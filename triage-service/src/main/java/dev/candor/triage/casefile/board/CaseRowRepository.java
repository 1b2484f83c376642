package dev.candor.triage.casefile.board;

import dev.candor.triage.casefile.CaseProjection;
import dev.candor.triage.casefile.VulnerabilityCase;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CaseRowRepository implements CaseProjection, PanacheRepositoryBase<CaseRowEntity, String> {

    @Override
    public Uni<Void> save(VulnerabilityCase it) {
        return findById(it.id().value()).chain(row -> {
            if (row == null) {
                return persist(new CaseRowEntity(it)).replaceWithVoid();
            }
            row.become(it);
            return Uni.createFrom().voidItem();
        });
    }

    @Override
    public Uni<Void> clear() {
        return deleteAll().replaceWithVoid();
    }
}
