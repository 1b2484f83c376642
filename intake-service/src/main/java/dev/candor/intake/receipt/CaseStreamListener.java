package dev.candor.intake.receipt;

import dev.candor.events.Recorded;
import dev.candor.intake.outcome.FollowOutcome;
import dev.candor.journal.StreamListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Hears how cases go on. For the reporter's page being journaled is all it takes: it is folded from the journal. An
 * outcome may ask for another case, or another id.
 */
@ApplicationScoped
class CaseStreamListener implements StreamListener {

    private final FollowOutcome followOutcome;

    CaseStreamListener(FollowOutcome followOutcome) {
        this.followOutcome = followOutcome;
    }

    @Override
    public Uni<Void> on(Recorded heard) {
        return followOutcome.on(heard);
    }
}
