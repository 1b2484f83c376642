package dev.candor.notify.delivery;

import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.Recorded;
import dev.candor.journal.Ids;
import dev.candor.notify.delivery.NoticeEntity.State;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The queue of notices. */
@ApplicationScoped
public class NoticeRepository implements PanacheRepositoryBase<NoticeEntity, UUID> {

    private static final String QUEUE = """
            insert into notice (id, event_id, case_id, kind, participant, state, attempts, reason, created_at, due_at)
            values (:id, :event, :case, :kind, :participant, 'QUEUED', 0, '', :now, :due)
            on conflict (event_id, participant) do nothing""";

    private static final String DUE = """
            select * from notice where state = 'QUEUED' and due_at <= :now
            order by due_at, position limit :most for update skip locked""";

    private final Clock clock;

    NoticeRepository(Clock clock) {
        this.clock = clock;
    }

    /**
     * Queues a message to a participant about an event; one that was queued before stays the only one.
     *
     * @param notBefore when it may leave; at once when empty
     */
    public Uni<Void> queue(Recorded event, NoticeKind kind, String participant, Optional<Instant> notBefore) {
        return queue(event.id(), event.subject(), kind, participant, notBefore);
    }

    /** Queues a message about an event that was heard before. */
    public Uni<Void> queue(UUID event, String subject, NoticeKind kind, String participant) {
        return queue(event, subject, kind, participant, Optional.empty());
    }

    private Uni<Void> queue(
            UUID event, String subject, NoticeKind kind, String participant, Optional<Instant> notBefore) {
        var now = clock.instant();
        return getSession()
                .chain(it -> it.createNativeQuery(QUEUE)
                        .setParameter("id", Ids.next())
                        .setParameter("event", event)
                        .setParameter("case", subject)
                        .setParameter("kind", kind.name())
                        .setParameter("participant", participant)
                        .setParameter("now", now)
                        .setParameter(
                                "due", notBefore.filter(at -> at.isAfter(now)).orElse(now))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Forgets messages of a case that nobody has tried to send yet. */
    public Uni<Void> forget(String caseId, NoticeKind kind) {
        return delete("caseId = ?1 and kind = ?2 and state = ?3 and attempts = 0", caseId, kind, State.QUEUED)
                .replaceWithVoid();
    }

    /**
     * Takes notices that are due. Nobody else gets them until the lease ends; one that was not settled by then, because
     * its worker died, is due again.
     */
    public Uni<List<Notice>> claim(int most, Duration lease) {
        var now = clock.instant();
        return getSession()
                .chain(it -> it.createNativeQuery(DUE, NoticeEntity.class)
                        .setParameter("now", now)
                        .setParameter("most", most)
                        .getResultList())
                .invoke(rows -> rows.forEach(it -> it.dueAt = now.plus(lease)))
                .map(rows -> rows.stream().map(NoticeEntity::toDomain).toList());
    }

    /** The earlier messages of a notice's thread, oldest first. */
    public Uni<List<UUID>> before(Notice notice) {
        return list(
                        "caseId = ?1 and participant = ?2 and position < ?3 order by position",
                        notice.caseId(),
                        notice.participant(),
                        notice.position())
                .map(rows -> rows.stream().map(it -> it.id).toList());
    }

    /** A notice of the case that a mail server took, and that has not come back. */
    Uni<NoticeEntity> sent(UUID id, String caseId) {
        return find("id = ?1 and caseId = ?2 and state = ?3", id, caseId, State.DELIVERED)
                .firstResult();
    }

    Uni<NoticeEntity> unsettled(UUID id) {
        return find("id = ?1 and state = ?2", id, State.QUEUED).firstResult();
    }
}
