package dev.candor.triage.embargo;

import dev.candor.events.CaseEvent;
import dev.candor.events.Confidential;
import dev.candor.events.EmbargoEvent.EmbargoRejected;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Optional;

/**
 * The team, or a participant with an account, does not agree to a proposed end, or takes its own back. The end before
 * stands.
 *
 * @param reason for the parties
 */
public record RejectEmbargo(Optional<Integer> proposal, Optional<String> reason) implements CaseCommand {

    static RejectEmbargo read(Fields fields) {
        return new RejectEmbargo(fields.optionalNumber("proposal"), fields.optionalText("reason", Fields.SHORT_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed();
        var waiting = Waiting.proposal(it, proposal, setting.account());
        return decision.say(new EmbargoRejected(waiting.number(), setting.account(), reason.map(Confidential::report)))
                .events();
    }
}
