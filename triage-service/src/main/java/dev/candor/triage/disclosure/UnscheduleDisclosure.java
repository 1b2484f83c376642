package dev.candor.triage.disclosure;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.DisclosureUnscheduled;
import dev.candor.events.Confidential;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Optional;

/** Takes the date back; the approval stands. */
public record UnscheduleDisclosure(Optional<String> reason) implements CaseCommand {

    static UnscheduleDisclosure read(Fields fields) {
        return new UnscheduleDisclosure(fields.optionalText("reason", Fields.SHORT_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        return Decision.on(it, setting)
                .require(CaseState.SCHEDULED)
                .say(new DisclosureUnscheduled(reason.map(Confidential::advisory)))
                .events();
    }
}
