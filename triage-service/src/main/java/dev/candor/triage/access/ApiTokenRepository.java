package dev.candor.triage.access;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class ApiTokenRepository implements PanacheRepositoryBase<ApiTokenEntity, String> {

    Uni<List<ApiTokenEntity>> of(String account) {
        return list("account = ?1 order by createdAt", account);
    }

    Uni<Long> revoke(String account, String hash) {
        return delete("account = ?1 and hash = ?2", account, hash);
    }

    Uni<Long> revokeAll(String account) {
        return delete("account", account);
    }
}
