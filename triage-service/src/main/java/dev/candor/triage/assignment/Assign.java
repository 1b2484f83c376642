package dev.candor.triage.assignment;

import dev.candor.events.CaseEvent;
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
 * Asks a member of the team to be the primary handler; until they accept, everything stays as it is. Who asks
 * themselves has accepted. A case that is somebody's is handed over by them, their deputy, or a lead.
 *
 * @param note what whoever takes over should know
 */
public record Assign(String handler, Optional<String> note) implements CaseCommand {

    static Assign read(Fields fields) {
        return new Assign(fields.line("handler"), fields.optionalText("note", Fields.SHORT_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed();
        var handling = it.handling();
        if (handling.isAskedOf(handler)
                || (handling.isHandledBy(handler) && handling.asked().isEmpty())) {
            throw Decision.refusal(
                    Refusal.ALREADY_ASSIGNED,
                    "Case %s must be assigned to somebody else, but is theirs".formatted(it.id()));
        }
        if (!handling.isNobodys()) {
            decision.requireOwnOrLead();
        }
        decision.assign(handler, note.map(Confidential::team));
        return handler.equals(setting.account()) ? decision.accepting().events() : decision.events();
    }
}
