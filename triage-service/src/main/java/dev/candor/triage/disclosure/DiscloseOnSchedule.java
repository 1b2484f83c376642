package dev.candor.triage.disclosure;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.DisclosureBlocked;
import dev.candor.events.CaseId;
import dev.candor.policy.DisclosedBy;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.CommandRefused;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import dev.candor.triage.casefile.command.Told;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the clock asks for at the scheduled instant, never before. It forces nothing: where a rule stands against it, or
 * the policy wants a person to do it, the handler and the leads are told.
 */
record DiscloseOnSchedule() implements CaseCommand {

    @Override
    public Set<CaseId> relatives(VulnerabilityCase it) {
        return new Disclose(Optional.empty()).relatives(it);
    }

    @Override
    public Map<CaseId, List<CaseEvent>> decideOnOthers(VulnerabilityCase it, Setting setting) {
        return new Disclose(Optional.empty()).decideOnOthers(it, setting);
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        Decision.on(it, setting).require(CaseState.SCHEDULED);
        var isDue = it.advisory()
                .scheduledAt()
                .filter(at -> !at.isAfter(setting.now()))
                .isPresent();
        if (!isDue) {
            throw Decision.refusal(
                    Refusal.NOT_DUE, "The disclosure of case %s is set for a later instant".formatted(it.id()));
        }
        if (setting.policy().disclosedBy() == DisclosedBy.PERSON) {
            return blocked(it, setting, Refusal.WAITS_FOR_A_PERSON);
        }
        try {
            return new Disclose(Optional.empty()).decide(it, setting);
        } catch (CommandRefused refused) {
            return blocked(it, setting, refused.refusal());
        }
    }

    /** Said once for each reason: nobody is told the same again while they see to it. */
    private static List<CaseEvent> blocked(VulnerabilityCase it, Setting setting, Refusal because) {
        var isKnown = it.advisory()
                .blocked()
                .filter(known -> known.refusal().equals(because.code()))
                .isPresent();
        return isKnown
                ? List.of()
                : Decision.on(it, setting)
                        .say(new DisclosureBlocked(because.code(), Told.responsible(it, setting)))
                        .events();
    }
}
