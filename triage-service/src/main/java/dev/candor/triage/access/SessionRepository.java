package dev.candor.triage.access;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<SessionEntity, String> {

    Uni<Boolean> isOpen(Secret session, String account, Instant since) {
        return findById(session.hash()).map(it -> it != null && it.isOf(account, since));
    }

    Uni<Long> closeOpenedBefore(Instant instant) {
        return delete("createdAt <= ?1", instant);
    }

    Uni<List<SessionEntity>> of(String account, Instant since) {
        return list("account = ?1 and createdAt > ?2 order by createdAt", account, since);
    }

    Uni<Long> close(String account, String hash) {
        return delete("account = ?1 and hash = ?2", account, hash);
    }

    Uni<Long> closeAll(String account) {
        return delete("account", account);
    }

    Uni<Long> closeAllBut(Secret session, String account) {
        return delete("account = ?1 and hash <> ?2", account, session.hash());
    }
}
