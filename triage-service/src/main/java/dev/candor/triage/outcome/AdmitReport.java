package dev.candor.triage.outcome;

import dev.candor.events.CaseEvent;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/** What was set apart as suspected spam is a report. Nothing is said here: intake admits it, and triage hears of it. */
public record AdmitReport() implements CaseCommand {

    static AdmitReport read(Fields fields) {
        return new AdmitReport();
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed();
        if (!it.outcome().quarantined()) {
            throw Decision.refusal(
                    Refusal.NOT_QUARANTINED,
                    "Case %s must be set apart as suspected spam, but it is not".formatted(it.id()));
        }
        return decision.events();
    }
}
