package dev.candor.triage.cve;

import dev.candor.events.CaseEvent;
import dev.candor.events.Confidential;
import dev.candor.events.FactEvent.CveReplaced;
import dev.candor.triage.casefile.Facts.Cve;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/** Another id is the live one from now on; the one before was rejected, or given by mistake. */
public record ReplaceCve(Cve given, String reason) implements CaseCommand {

    static ReplaceCve read(Fields fields) {
        return new ReplaceCve(CveId.read(fields), fields.text("reason", Fields.SHORT_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed();
        var before = it.facts()
                .cve()
                .map(Cve::id)
                .orElseThrow(() -> Decision.refusal(
                        Refusal.NO_CVE, "Case %s must have a CVE id to replace, but has none".formatted(it.id())));
        if (before.equals(given.id())) {
            throw Decision.refusal(
                    Refusal.CVE_ALREADY, "Case %s must get another CVE id than the one that it has".formatted(it.id()));
        }
        return decision.say(new CveReplaced(
                        before, given.id(), given.assigner(), Confidential.advisory(reason), given.assignerOrg()))
                .events();
    }
}
