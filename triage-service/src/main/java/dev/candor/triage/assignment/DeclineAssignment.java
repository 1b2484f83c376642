package dev.candor.triage.assignment;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.AssignmentDeclined;
import dev.candor.events.Confidential;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Optional;

/**
 * Gives a case back before accepting it; whoever handled it before still does. Where turns are taken, the next is asked
 * at once.
 */
public record DeclineAssignment(Optional<String> reason) implements CaseCommand {

    static DeclineAssignment read(Fields fields) {
        return new DeclineAssignment(fields.optionalText("reason", Fields.SHORT_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed();
        if (!it.handling().isAskedOf(setting.account())) {
            throw Decision.refusal(
                    Refusal.NOT_ASSIGNED_TO_YOU,
                    "Case %s must wait for your acceptance, but waits for that of %s"
                            .formatted(it.id(), it.handling().asked().orElse("nobody")));
        }
        return decision.say(new AssignmentDeclined(setting.account(), reason.map(Confidential::team)))
                .askingNext()
                .events();
    }
}
