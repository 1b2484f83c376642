package dev.candor.journal;

import dev.candor.events.Recorded;
import io.smallrye.mutiny.Uni;

/** What a service does with the events that it hears. */
public interface StreamListener {

    /**
     * Called once per fresh event, in order within a case, inside the transaction that journals it. A failure with
     * {@link NotYet} is tried again later; any other is tried again a few times, then parked for a person.
     */
    Uni<Void> on(Recorded heard);

    /** True where events of a case wait until its report was heard. */
    default boolean waitsForReport() {
        return false;
    }
}
