package dev.candor.notify.delivery;

import dev.candor.events.Recorded;
import dev.candor.journal.StreamListener;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Hands each heard event to every outlet. Each event carries all that a message needs, so no case has to be known. */
@ApplicationScoped
class DeliveryListener implements StreamListener {

    private final List<Outlet> outlets;

    DeliveryListener(@All List<Outlet> outlets) {
        this.outlets = outlets;
    }

    @Override
    public Uni<Void> on(Recorded heard) {
        var done = Uni.createFrom().voidItem();
        for (var outlet : outlets) {
            done = done.chain(() -> outlet.on(heard));
        }
        return done;
    }
}
