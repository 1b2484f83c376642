package dev.candor.triage.access;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<SessionEntity, String> {

    Uni<Boolean> isOpen(Secret session, String account, Instant since) {
        return findById(session.hash()).map(it -> it != null && it.isOf(account, since));
    }

    Uni<Long> closeOpenedBefore(Instant instant) {
        return delete("createdAt <= ?1", instant);
    }

    Uni<Long> closeAllBut(Secret session, String account) {
        return delete("account = ?1 and hash <> ?2", account, session.hash());
    }
}
