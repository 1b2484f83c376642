package dev.candor.triage.embargo;

import dev.candor.policy.inforce.PolicyVersions;
import dev.candor.triage.casefile.CaseProjection;
import dev.candor.triage.casefile.VulnerabilityCase;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class EmbargoDueRepository implements CaseProjection, PanacheRepositoryBase<EmbargoDueEntity, String> {

    private final PolicyVersions policies;

    EmbargoDueRepository(PolicyVersions policies) {
        this.policies = policies;
    }

    @Override
    public Uni<Void> save(VulnerabilityCase it) {
        return it.embargo().isActive()
                ? policies.todaysOf(it.project(), it.report().policyVersion())
                        .chain(policy -> save(it, KeepEmbargo.dueAt(it, policy)))
                : save(it, Optional.empty());
    }

    @Override
    public Uni<Void> clear() {
        return deleteAll().replaceWithVoid();
    }

    /** Those that are due, the longest overdue first. */
    Uni<List<DueEmbargo>> due(Instant now) {
        return find("dueAt <= ?1 order by dueAt", now)
                .page(0, 100)
                .list()
                .map(rows -> rows.stream()
                        .map(row -> new DueEmbargo(row.caseId, row.project))
                        .toList());
    }

    private Uni<Void> save(VulnerabilityCase it, Optional<Instant> dueAt) {
        var id = it.id().value();
        return findById(id).chain(row -> {
            if (dueAt.isEmpty()) {
                return row == null ? Uni.createFrom().voidItem() : delete(row);
            }
            if (row == null) {
                return persist(new EmbargoDueEntity(id, it.project(), dueAt.get()))
                        .replaceWithVoid();
            }
            row.project = it.project();
            row.dueAt = dueAt.get();
            return Uni.createFrom().voidItem();
        });
    }

    /** A case to which time does something now. */
    record DueEmbargo(String caseId, String project) {}
}
