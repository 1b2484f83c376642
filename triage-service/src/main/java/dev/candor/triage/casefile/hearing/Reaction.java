package dev.candor.triage.casefile.hearing;

import dev.candor.events.CaseEvent;
import dev.candor.events.Event;
import dev.candor.events.Recorded;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/** What the desk says by itself because of something that it heard. A pure rule; nothing where it has nothing to say. */
public interface Reaction {

    /** Whether it may have something to say about such an event; for all others nothing is looked up. */
    boolean concerns(Event event);

    /** {@code it}: the case as the heard event, and the reactions before this one, left it. */
    List<CaseEvent> to(Recorded heard, VulnerabilityCase it, Setting setting);

    /** In whose name it is said. */
    default String actor(Recorded heard) {
        return React.ITSELF;
    }
}
