package dev.candor.triage.fix;

import static dev.candor.triage.casefile.ReleaseLineFix.State.NOT_AFFECTED;
import static dev.candor.triage.casefile.ReleaseLineFix.State.RELEASED;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.FixLinePrepared;
import dev.candor.events.Confidential;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Optional;

/**
 * A line's fix is ready to be released.
 *
 * @param change the commit or pull request
 * @param publicChange whether everybody can see that already
 */
public record PrepareFixLine(String line, Optional<String> change, boolean publicChange) implements CaseCommand {

    static PrepareFixLine read(Fields fields) {
        return new PrepareFixLine(
                fields.line("line"),
                fields.optionalText("change", 2_000).map(String::strip),
                fields.flag("publicChange"));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var work = FixWork.on(it, setting);
        work.line(line, NOT_AFFECTED, RELEASED);
        return work.done(new FixLinePrepared(line, change.map(Confidential::advisory), publicChange));
    }
}
