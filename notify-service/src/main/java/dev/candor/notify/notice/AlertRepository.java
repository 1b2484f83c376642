package dev.candor.notify.notice;

import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.Recorded;
import dev.candor.notify.delivery.Notice;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The windows in which alerts of one kind are counted, and how many others each mail stood for. */
@ApplicationScoped
class AlertRepository {

    private static final String OPEN = """
            insert into alert_window (name, ends_at, waiting) values (:name, :end, 0)
            on conflict (name) do nothing""";

    private static final String COUNT = """
            update alert_window set waiting = waiting + 1, event_id = :event, case_id = :case, kind = :kind,
                participant = :participant
            where name = :name and (ends_at > :now or waiting > 0)""";

    private static final String OPEN_AGAIN = "update alert_window set ends_at = :end where name = :name";

    private static final String OVER = """
            select * from alert_window where waiting > 0 and ends_at <= :now
            order by name for update skip locked""";

    private static final String COUNTED = """
            insert into counted_alert (event_id, participant, others) values (:event, :participant, :others)""";

    private static final String FORGET = "delete from alert_window where waiting = 0 and ends_at <= :before";

    private static final String OTHERS =
            "select others from counted_alert where event_id = :event and participant = :participant";

    /** Whether an alert goes out now: it then opens a window until {@code end}; any other is counted. */
    Uni<Boolean> open(String name, Recorded event, NoticeKind kind, String participant, Instant now, Instant end) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OPEN)
                        .setParameter("name", name)
                        .setParameter("end", end)
                        .executeUpdate()
                        .chain(opened -> opened == 1
                                ? Uni.createFrom().item(0)
                                : session.createNativeQuery(COUNT)
                                        .setParameter("name", name)
                                        .setParameter("event", event.id())
                                        .setParameter("case", event.subject())
                                        .setParameter("kind", kind.name())
                                        .setParameter("participant", participant)
                                        .setParameter("now", now)
                                        .executeUpdate())
                        .chain(counted -> counted == 1
                                ? Uni.createFrom().item(false)
                                : session.createNativeQuery(OPEN_AGAIN)
                                        .setParameter("name", name)
                                        .setParameter("end", end)
                                        .executeUpdate()
                                        .replaceWith(true)));
    }

    /** Windows that are over and in which alerts wait; nobody else gets them before this transaction ends. */
    Uni<List<AlertWindowEntity>> over(Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OVER, AlertWindowEntity.class)
                        .setParameter("now", now)
                        .getResultList());
    }

    /** Everything that waited is told by the last of it; a new window begins. */
    Uni<Void> told(AlertWindowEntity row, Instant end) {
        var others = row.waiting - 1;
        row.waiting = 0;
        row.endsAt = end;
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNTED)
                        .setParameter("event", row.eventId)
                        .setParameter("participant", row.participant)
                        .setParameter("others", others)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> forget(Instant before) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter("before", before)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** How many others a notice stands for. */
    Uni<Integer> countedWith(Notice notice) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OTHERS, Integer.class)
                        .setParameter("event", notice.event())
                        .setParameter("participant", notice.participant())
                        .getSingleResultOrNull())
                .map(others -> others == null ? 0 : others);
    }
}
