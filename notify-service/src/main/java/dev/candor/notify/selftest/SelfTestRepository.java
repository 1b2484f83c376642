package dev.candor.notify.selftest;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which tests were sent, and which addresses are silent. */
@ApplicationScoped
class SelfTestRepository implements PanacheRepositoryBase<SelfTestEntity, UUID> {

    private static final String BEGIN = """
            insert into self_test (id, project, address, turn, missed) values (:id, :project, :address, :turn, false)
            on conflict (address, turn) do nothing""";

    private static final String MISSED = """
            select * from self_test where sent_at <= :before and returned_at is null and not missed
            order by sent_at limit 20 for update skip locked""";

    private static final String SILENT =
            "insert into silent_mailbox (address, since) values (:address, :now) on conflict (address) do nothing";

    private static final String WORKS = "delete from silent_mailbox where address = :address";

    /** False where somebody else began the test of this turn. */
    Uni<Boolean> begin(SelfTest test) {
        return getSession()
                .chain(it -> it.createNativeQuery(BEGIN)
                        .setParameter("id", test.id())
                        .setParameter("project", test.project())
                        .setParameter("address", test.address())
                        .setParameter("turn", test.turn())
                        .executeUpdate())
                .map(inserted -> inserted > 0);
    }

    Uni<Void> sent(UUID id, Instant now) {
        return update("sentAt = ?1 where id = ?2", now, id).replaceWithVoid();
    }

    /** It did not leave: the turn may be tried again. */
    Uni<Void> forget(UUID id) {
        return deleteById(id).replaceWithVoid();
    }

    /** Those that should have returned; nobody else gets them before this transaction ends. */
    Uni<List<SelfTestEntity>> missed(Instant sentBefore) {
        return getSession()
                .chain(it -> it.createNativeQuery(MISSED, SelfTestEntity.class)
                        .setParameter("before", sentBefore)
                        .getResultList());
    }

    /** True where that is new. */
    Uni<Boolean> silent(String address, Instant now) {
        return getSession()
                .chain(it -> it.createNativeQuery(SILENT)
                        .setParameter("address", address)
                        .setParameter("now", now)
                        .executeUpdate())
                .map(changed -> changed > 0);
    }

    /** True where that is new. */
    Uni<Boolean> works(String address) {
        return getSession()
                .chain(it -> it.createNativeQuery(WORKS)
                        .setParameter("address", address)
                        .executeUpdate())
                .map(changed -> changed > 0);
    }
}
