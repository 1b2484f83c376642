package dev.candor.triage.assignment;

import dev.candor.events.CaseEvent;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/** Takes a case: one that the member was asked to take, or one that is nobody's. */
public record AcceptAssignment() implements CaseCommand {

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed().accepting();
        if (decision.events().isEmpty()) {
            throw it.handling().isHandledBy(setting.account())
                    ? Decision.refusal(Refusal.ALREADY_ACCEPTED, "Case %s is already yours".formatted(it.id()))
                    : Decision.refusal(
                            Refusal.ASSIGNED_TO_ANOTHER,
                            "Case %s must be assigned to you, but is assigned to %s"
                                    .formatted(
                                            it.id(),
                                            it.handling()
                                                    .asked()
                                                    .or(it.handling()::handler)
                                                    .orElse("nobody")));
        }
        return decision.events();
    }
}
