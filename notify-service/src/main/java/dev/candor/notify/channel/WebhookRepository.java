package dev.candor.notify.channel;

import dev.candor.events.Recorded;
import dev.candor.journal.Ids;
import dev.candor.notify.channel.WebhookEntity.Message;
import dev.candor.notify.channel.WebhookEntity.State;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The queue of webhook messages. */
@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<WebhookEntity, UUID> {

    private static final String QUEUE = """
            insert into webhook_message (id, event_id, receiver, case_id, url, body, state, attempts, reason, due_at)
            values (:id, :event, :receiver, :case, :url, :body, 'QUEUED', 0, '', :now)
            on conflict (event_id, receiver) do nothing""";

    private static final String DUE = """
            select * from webhook_message where state = 'QUEUED' and due_at <= :now
            order by due_at, id limit :most for update skip locked""";

    private final Clock clock;

    WebhookRepository(Clock clock) {
        this.clock = clock;
    }

    Uni<Void> queue(Recorded event, String receiver, String url, String body) {
        return getSession()
                .chain(it -> it.createNativeQuery(QUEUE)
                        .setParameter("id", Ids.next())
                        .setParameter("event", event.id())
                        .setParameter("receiver", receiver)
                        .setParameter("case", event.subject())
                        .setParameter("url", url)
                        .setParameter("body", body)
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Nobody else gets them until the lease ends; one whose worker died is due again then. */
    Uni<List<Message>> claim(int most, Duration lease) {
        var now = clock.instant();
        return getSession()
                .chain(it -> it.createNativeQuery(DUE, WebhookEntity.class)
                        .setParameter("now", now)
                        .setParameter("most", most)
                        .getResultList())
                .invoke(rows -> rows.forEach(it -> it.dueAt = now.plus(lease)))
                .map(rows -> rows.stream().map(WebhookEntity::toDomain).toList());
    }

    /** Messages that were given up are due again, as if they were new. */
    Uni<Void> requeue(String caseId, String receiver) {
        return update(
                        "state = ?1, attempts = 0, dueAt = ?2 where caseId = ?3 and receiver = ?4 and state = ?5",
                        State.QUEUED,
                        clock.instant(),
                        caseId,
                        receiver,
                        State.GIVEN_UP)
                .replaceWithVoid();
    }
}
