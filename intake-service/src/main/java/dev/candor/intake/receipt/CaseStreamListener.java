package dev.candor.intake.receipt;

import dev.candor.events.Recorded;
import dev.candor.journal.StreamListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears how cases go on. Being journaled is all it takes: the reporter's page is folded from the journal. */
@ApplicationScoped
class CaseStreamListener implements StreamListener {

    @Override
    public Uni<Void> on(Recorded heard) {
        return Uni.createFrom().voidItem();
    }
}
