package dev.candor.triage.fix;

import static dev.candor.triage.casefile.ReleaseLineFix.State.NOT_AFFECTED;
import static dev.candor.triage.casefile.ReleaseLineFix.State.RELEASED;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.FixLineNotAffected;
import dev.candor.events.Confidential;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/** A line turned out not to have the problem; it leaves the advisory. */
public record MarkLineNotAffected(String line, String reason) implements CaseCommand {

    static MarkLineNotAffected read(Fields fields) {
        return new MarkLineNotAffected(fields.line("line"), fields.text("reason", Fields.SHORT_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var work = FixWork.on(it, setting);
        work.line(line, NOT_AFFECTED, RELEASED);
        return work.done(new FixLineNotAffected(line, Confidential.advisory(reason)));
    }
}
