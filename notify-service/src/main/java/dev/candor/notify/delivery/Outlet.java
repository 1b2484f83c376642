package dev.candor.notify.delivery;

import dev.candor.events.Recorded;
import io.smallrye.mutiny.Uni;

/** A way by which something leaves because of a heard event. It works inside the transaction that journals the event. */
public interface Outlet {

    Uni<Void> on(Recorded heard);
}
