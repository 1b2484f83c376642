package dev.candor.triage.participation;

import dev.candor.events.CaseEvent;
import dev.candor.events.Confidential;
import dev.candor.events.ParticipantEvent.CaseRestricted;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Optional;

/**
 * Only leads, participants and who handles the case see it from now on; or again the whole team. From a case of the
 * outside contact the restriction is lifted in two steps: first the leads are let in, then the team.
 */
public record Restrict(boolean lifted, Optional<String> reason) implements CaseCommand {

    static Restrict read(Fields fields) {
        return new Restrict(fields.flag("lifted"), fields.optionalText("reason", Fields.SHORT_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed().requireLead();
        if (it.participants().restricted() && !lifted) {
            throw Decision.refusal(Refusal.ALREADY_RESTRICTED, "Case %s is restricted already".formatted(it.id()));
        }
        if (!it.participants().restricted() && lifted) {
            throw Decision.refusal(
                    Refusal.NOT_RESTRICTED,
                    "Case %s must be restricted, but the whole team sees it".formatted(it.id()));
        }
        return decision.say(new CaseRestricted(lifted, reason.map(Confidential::team)))
                .events();
    }
}
