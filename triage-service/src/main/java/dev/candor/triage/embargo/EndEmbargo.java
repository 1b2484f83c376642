package dev.candor.triage.embargo;

import dev.candor.events.CaseEvent;
import dev.candor.events.Confidential;
import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Optional;

/**
 * The parties agreed to end the embargo before its instant. Nothing is disclosed by that.
 *
 * @param reason how they agreed, and why; all parties read it
 */
public record EndEmbargo(String reason) implements CaseCommand {

    static EndEmbargo read(Fields fields) {
        if (!fields.flag("agreement")) {
            fields.refuse("agreement", "must be true: an embargo ends early only if its parties agree");
        }
        return new EndEmbargo(fields.text("reason", Fields.SHORT_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed();
        if (!it.embargo().isActive()) {
            throw Decision.refusal(
                    Refusal.NO_EMBARGO, "Case %s must be under an embargo, but is not".formatted(it.id()));
        }
        return decision.endingEmbargo(EmbargoEnd.AGREEMENT, Optional.of(Confidential.report(reason)))
                .events();
    }
}
