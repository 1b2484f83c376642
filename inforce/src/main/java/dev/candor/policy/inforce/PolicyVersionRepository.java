package dev.candor.policy.inforce;

import dev.candor.policy.Policy;
import dev.candor.policy.PolicyFile;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Every version of every policy that was ever in force here. */
@ApplicationScoped
class PolicyVersionRepository implements PanacheRepositoryBase<PolicyVersionEntity, String> {

    Uni<Boolean> holds(Policy policy) {
        return findById(policy.hash()).map(it -> it != null);
    }

    Uni<Void> add(Policy policy, Instant loadedAt) {
        var row = new PolicyVersionEntity(policy.hash(), policy.project(), policy.source(), loadedAt);
        return persistAndFlush(row).replaceWithVoid();
    }

    Uni<Optional<Policy>> version(String hash) {
        return findById(hash).map(row -> Optional.ofNullable(row).map(it -> PolicyFile.parse(it.project, it.source)));
    }
}
