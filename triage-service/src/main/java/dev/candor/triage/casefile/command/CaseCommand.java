package dev.candor.triage.casefile.command;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseId;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something a member asks of a case. */
public interface CaseCommand {

    /** The other cases that have to be seen to decide; the asker must be allowed to know of them. */
    default Set<CaseId> others() {
        return Set.of();
    }

    /**
     * The other cases that its history ties this one to and that have to be seen to decide. Nobody names them, so the
     * asker need not be allowed to know of them.
     */
    default Set<CaseId> relatives(VulnerabilityCase it) {
        return Set.of();
    }

    /**
     * What is said on other cases because of it, in the same transaction. Called after {@link #decide}, with the case
     * as it was before.
     */
    default Map<CaseId, List<CaseEvent>> decideOnOthers(VulnerabilityCase it, Setting setting) {
        return Map.of();
    }

    /**
     * What is said because of it, implied events included, in order. Throws {@link CommandRefused} where a rule of
     * the lifecycle stands against it and {@link InvalidInput} where a field makes no sense.
     */
    List<CaseEvent> decide(VulnerabilityCase it, Setting setting);
}
