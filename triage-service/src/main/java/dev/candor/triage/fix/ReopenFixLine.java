package dev.candor.triage.fix;

import static dev.candor.triage.casefile.CaseState.FIXING;
import static dev.candor.triage.casefile.CaseState.FIX_PREPARED;
import static dev.candor.triage.casefile.CaseState.SCHEDULED;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.FixLineReopened;
import dev.candor.events.Confidential;
import dev.candor.triage.casefile.ReleaseLineFix;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/** A line's fix was not good enough, or its waiver no longer holds; a date that was set falls. */
public record ReopenFixLine(String line, String reason) implements CaseCommand {

    static ReopenFixLine read(Fields fields) {
        return new ReopenFixLine(fields.line("line"), fields.text("reason", Fields.SHORT_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).require(FIXING, FIX_PREPARED, SCHEDULED);
        FixWork.affectedLine(it, setting, line, ReleaseLineFix.State.OPEN);
        return decision.unscheduling()
                .say(new FixLineReopened(line, Confidential.advisory(reason)))
                .events();
    }
}
