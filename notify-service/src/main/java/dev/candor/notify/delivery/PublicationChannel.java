package dev.candor.notify.delivery;

import dev.candor.events.Recorded;
import io.smallrye.mutiny.Uni;

/** A way by which the public hears of an advisory beside the site. It queues what it sends and settles it by itself. */
public interface PublicationChannel {

    /**
     * The site shows the advisory, a correction of it, or that it was withdrawn. Called in the transaction that publishes.
     *
     * @param heard because of which; always one of these three
     */
    Uni<Void> published(Recorded heard, PublicAdvisory advisory);

    /** Whether a channel's name in the case is one of this kind's. */
    boolean owns(String channel);

    /** Tries again what was given up for a case. */
    Uni<Void> retry(String caseId, String channel);
}
