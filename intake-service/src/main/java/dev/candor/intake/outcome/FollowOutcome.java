package dev.candor.intake.outcome;

import dev.candor.events.OutcomeEvent.CaseSplit;
import dev.candor.events.OutcomeEvent.FollowUpOpened;
import dev.candor.events.OutcomeEvent.Moved;
import dev.candor.events.OutcomeEvent.ReportJoined;
import dev.candor.events.Recorded;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Does what an outcome asks of the service that opens cases and gives them their ids. Used inside a transaction. */
@ApplicationScoped
public class FollowOutcome {

    private final OpenOffspring openOffspring;
    private final AllotCaseId allotCaseId;
    private final CaseNameRepository names;

    FollowOutcome(OpenOffspring openOffspring, AllotCaseId allotCaseId, CaseNameRepository names) {
        this.openOffspring = openOffspring;
        this.allotCaseId = allotCaseId;
        this.names = names;
    }

    /** Nothing for every other event. */
    public Uni<Void> on(Recorded heard) {
        return switch (heard.event()) {
            case CaseSplit it -> openOffspring.part(heard, it);
            case FollowUpOpened it -> openOffspring.followUp(heard, it);
            case Moved it -> allotCaseId.allot(heard, it);
            case ReportJoined it -> names.join(heard.subject(), it.into());
            default -> Uni.createFrom().voidItem();
        };
    }
}
