package dev.candor.triage.cve;

import dev.candor.events.CaseEvent;
import dev.candor.events.FactEvent.CveRecorded;
import dev.candor.triage.casefile.Facts.Cve;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/** A CVE numbering authority gave the case an id. Drafts use it from now on; its record is theirs to write. */
public record RecordCve(Cve given) implements CaseCommand {

    static RecordCve read(Fields fields) {
        return new RecordCve(CveId.read(fields));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed();
        CveId.requireNone(it);
        return decision.say(new CveRecorded(given.id(), given.assigner(), given.assignerOrg()))
                .events();
    }
}
