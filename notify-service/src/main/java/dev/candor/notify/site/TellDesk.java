package dev.candor.notify.site;

import dev.candor.events.DeliveryEvent;
import dev.candor.events.Recorded;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Says what became of a heard event, in the transaction that journals it. */
@ApplicationScoped
class TellDesk {

    private final Journal journal;

    TellDesk(Journal journal) {
        this.journal = journal;
    }

    Uni<Void> of(Recorded heard, List<DeliveryEvent> events) {
        var id = heard.subject();
        return journal.lastSequence(id)
                .chain(last -> journal.record(
                        id, last, new Circumstances("notify", Optional.empty(), Optional.of(heard.id())), events))
                .replaceWithVoid();
    }
}
