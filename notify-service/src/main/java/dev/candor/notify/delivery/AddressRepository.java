package dev.candor.notify.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What is known of addresses, by their keyed hashes alone. */
@ApplicationScoped
class AddressRepository {

    private static final String TRIED = "update notice set address = :address, tried_at = :now where id = :notice";

    private static final String TRIED_SINCE =
            "select count(*) from notice where address = :address and tried_at > :since and id <> :notice";

    private static final String COUNT = """
            insert into unreached_address as it (address, hard_bounces, suspended_at)
            values (:address, 1, case when 1 >= :most then cast(:now as timestamptz) end)
            on conflict (address) do update set hard_bounces = it.hard_bounces + 1,
                suspended_at = coalesce(it.suspended_at,
                    case when it.hard_bounces + 1 >= :most then cast(:now as timestamptz) end)""";

    private static final String SUSPENDED =
            "select 1 from unreached_address where address = :address and suspended_at is not null";

    private static final String RESUME = """
            delete from unreached_address where address in
                (select address from notice where case_id = :case and participant = :participant)""";

    /** Writes down that a notice goes to the address now. */
    Uni<Void> tried(UUID notice, String address, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TRIED)
                        .setParameter("address", address)
                        .setParameter("now", now)
                        .setParameter("notice", notice)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** How many other notices went to the address since then. */
    Uni<Long> triedSince(Instant since, String address, UUID notice) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TRIED_SINCE, Long.class)
                        .setParameter("address", address)
                        .setParameter("since", since)
                        .setParameter("notice", notice)
                        .getSingleResult());
    }

    /** Counts a mail that came back for good; from the {@code most}th on the address is suspended. */
    Uni<Void> bounced(String address, int most, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNT)
                        .setParameter("address", address)
                        .setParameter("most", most)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Boolean> isSuspended(String address) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SUSPENDED, Integer.class)
                        .setParameter("address", address)
                        .getSingleResultOrNull())
                .map(found -> found != null);
    }

    /** Forgets what came back from every address at which the participant was written to about the case. */
    Uni<Void> resume(String caseId, String participant) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RESUME)
                        .setParameter("case", caseId)
                        .setParameter("participant", participant)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
