package dev.candor.triage.access;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;

@ApplicationScoped
class SignInTriesRepository implements PanacheRepositoryBase<SignInTriesEntity, String> {

    /** The row of this key, held until the transaction ends: of two tries at once, one counts first. */
    Uni<SignInTriesEntity> hold(String key, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into sign_in_tries (key, tries, last_at) values (?1, 0, ?2) on conflict do nothing")
                        .setParameter(1, key)
                        .setParameter(2, now)
                        .executeUpdate())
                .chain(() -> findById(key, LockModeType.PESSIMISTIC_WRITE));
    }

    Uni<Long> forgetBefore(Instant now) {
        return delete("lastAt < ?1", now.minus(Duration.ofDays(1)));
    }
}
