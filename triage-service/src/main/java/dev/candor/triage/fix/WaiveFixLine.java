package dev.candor.triage.fix;

import static dev.candor.triage.casefile.ReleaseLineFix.State.NOT_AFFECTED;
import static dev.candor.triage.casefile.ReleaseLineFix.State.RELEASED;
import static dev.candor.triage.casefile.ReleaseLineFix.State.WAIVED;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.FixLineWaived;
import dev.candor.events.Confidential;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/** A line gets no fix; the reason stands in the advisory. */
public record WaiveFixLine(String line, String reason) implements CaseCommand {

    static WaiveFixLine read(Fields fields) {
        return new WaiveFixLine(fields.line("line"), fields.text("reason", Fields.SHORT_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var work = FixWork.on(it, setting);
        work.line(line, WAIVED, NOT_AFFECTED, RELEASED);
        return work.done(new FixLineWaived(line, Confidential.advisory(reason)));
    }
}
