package dev.candor.notify.delivery;

import dev.candor.events.DeliveryEvent;
import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.Recorded;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Says on a case what became of a notice. Used inside the transaction that changes the notice. */
@ApplicationScoped
class SayDelivery {

    private final Journal journal;
    private final NoticeRepository notices;

    SayDelivery(Journal journal, NoticeRepository notices) {
        this.journal = journal;
        this.notices = notices;
    }

    Uni<Void> say(NoticeEntity row, DeliveryEvent event) {
        return record(row, event).replaceWithVoid();
    }

    /** Somebody was not reached: the desk gets a mail that says where to look. */
    Uni<Void> missed(NoticeEntity row, DeliveryEvent event) {
        var recorded = record(row, event);
        return row.toDomain().isMissedAtTheDesk()
                ? recorded.chain(it -> notices.queue(it, NoticeKind.DECISION, Notice.DESK, Optional.empty()))
                : recorded.replaceWithVoid();
    }

    private Uni<Recorded> record(NoticeEntity row, DeliveryEvent event) {
        var circumstances = new Circumstances("notify", Optional.empty(), Optional.of(row.eventId));
        return journal.lastSequence(row.caseId)
                .chain(last -> journal.record(row.caseId, last, circumstances, List.of(event)))
                .map(List::getFirst);
    }
}
