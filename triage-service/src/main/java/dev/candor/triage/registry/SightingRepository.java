package dev.candor.triage.registry;

import dev.candor.triage.casefile.VulnerabilityCase;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What registries last said, by case. */
@ApplicationScoped
class SightingRepository implements PanacheRepositoryBase<SightingEntity, SightingEntity.Key> {

    Uni<Map<PackageVersion, SightingEntity>> of(VulnerabilityCase it) {
        return list("caseId", it.id().value())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> new PackageVersion(row.purl, row.version), Function.identity())));
    }

    Uni<Void> keep(SightingEntity row) {
        return getSession().chain(session -> session.merge(row)).replaceWithVoid();
    }
}
