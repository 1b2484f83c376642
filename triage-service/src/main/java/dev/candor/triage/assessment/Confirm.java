package dev.candor.triage.assessment;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.Confirmed;
import dev.candor.events.Confidential;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/** The problem is real, and this is what it affects. */
public record Confirm(Finding finding) implements CaseCommand {

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        return Decision.on(it, setting)
                .accepting()
                .require(CaseState.TRIAGING, CaseState.NEEDS_INFO)
                .say(new Confirmed(Confidential.advisory(finding.against(setting.policy()))))
                .events();
    }
}
