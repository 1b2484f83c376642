package dev.candor.triage.participation;

import dev.candor.events.Advisory.CreditRole;
import dev.candor.events.CaseEvent;
import dev.candor.events.Confidential;
import dev.candor.events.ParticipantEvent.CreditRecorded;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/** Whom the advisory thanks; said again of the same name and role, it replaces what was said before. */
public record RecordCredit(String name, CreditRole role, boolean consented) implements CaseCommand {

    static RecordCredit read(Fields fields) {
        return new RecordCredit(fields.line("name"), fields.word("role", CreditRole.class), fields.flag("consented"));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        return Decision.on(it, setting)
                .say(new CreditRecorded(Confidential.advisory(name), role, consented))
                .events();
    }
}
