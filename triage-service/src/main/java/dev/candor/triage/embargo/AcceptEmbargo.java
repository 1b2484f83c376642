package dev.candor.triage.embargo;

import dev.candor.events.CaseEvent;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Optional;

/**
 * The team, or a participant with an account, agrees to a proposed end.
 *
 * @param proposal the one that was read; refused if there is a later one by now
 */
public record AcceptEmbargo(Optional<Integer> proposal) implements CaseCommand {

    static AcceptEmbargo read(Fields fields) {
        return new AcceptEmbargo(fields.optionalNumber("proposal"));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed();
        var waiting = Waiting.proposal(it, proposal, setting.account());
        if (waiting.isAcceptedBy(it.embargo().partyOf(setting.account()))) {
            throw Decision.refusal(
                    Refusal.ALREADY_AGREED,
                    "Proposal %d of case %s is agreed to already; it waits for others"
                            .formatted(waiting.number(), it.id()));
        }
        EmbargoEnds.requireAhead(it.id(), setting, waiting.endsAt());
        return Agreement.accept(decision, waiting.number(), setting.account(), false)
                .events();
    }
}
