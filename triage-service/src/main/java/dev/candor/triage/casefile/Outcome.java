package dev.candor.triage.casefile;

import dev.candor.events.CaseEvent;
import dev.candor.events.OutcomeEvent;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent;
import java.util.Optional;

/**
 * How the team decided not to go on with a report as it came, and how the case hangs together with others.
 *
 * @param rejection the last word on why it is not handled as a vulnerability
 */
public record Outcome(Optional<CaseEvent.Rejected> rejection) {

    static final Outcome NONE = new Outcome(Optional.empty());

    Outcome after(CaseEvent.Rejected event) {
        return new Outcome(Optional.of(event));
    }

    Outcome after(Recorded recorded, OutcomeEvent event) {
        return this;
    }

    Outcome after(Recorded recorded, ReportEvent event) {
        return this;
    }
}
