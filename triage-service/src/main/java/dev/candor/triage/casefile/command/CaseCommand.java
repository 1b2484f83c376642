package dev.candor.triage.casefile.command;

import dev.candor.events.CaseEvent;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.util.List;

/** Something a member asks of a case. */
public interface CaseCommand {

    /**
     * What is said because of it, implied events included, in order. Throws {@link CommandRefused} where a rule of
     * the lifecycle stands against it and {@link InvalidInput} where a field makes no sense.
     */
    List<CaseEvent> decide(VulnerabilityCase it, Setting setting);
}
