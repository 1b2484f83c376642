package dev.candor.triage.assignment;

import dev.candor.events.CaseEvent;
import dev.candor.events.ParticipantEvent.DeputyNamed;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Optional;

/** Somebody stands in for the handler, and may do what they may; nobody any more when empty. */
public record NameDeputy(Optional<String> deputy) implements CaseCommand {

    static NameDeputy read(Fields fields) {
        return new NameDeputy(fields.optionalLine("deputy"));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed();
        if (!it.handling().isNobodys()) {
            decision.requireOwnOrLead();
        }
        if (deputy.isEmpty()) {
            return nobody(it, decision);
        }
        var account = deputy.get();
        if (it.handling().isHeldBy(account)) {
            throw Decision.refusal(
                    Refusal.ALREADY_DEPUTY,
                    "The deputy of case %s must be somebody who neither handles it nor stands in already"
                            .formatted(it.id()));
        }
        var member = decision.requireHandler(account);
        return decision.say(new DeputyNamed(deputy, member.recipient())).events();
    }

    private static List<CaseEvent> nobody(VulnerabilityCase it, Decision decision) {
        if (it.handling().deputy().isEmpty()) {
            throw Decision.refusal(
                    Refusal.NO_DEPUTY, "Case %s must have a deputy to do without one".formatted(it.id()));
        }
        return decision.say(new DeputyNamed(Optional.empty(), Optional.empty())).events();
    }
}
