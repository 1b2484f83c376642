package dev.candor.triage.assessment;

import static dev.candor.triage.casefile.CaseState.CONFIRMED;
import static dev.candor.triage.casefile.CaseState.DEFERRED;
import static dev.candor.triage.casefile.CaseState.DISCLOSED;
import static dev.candor.triage.casefile.CaseState.FIXING;
import static dev.candor.triage.casefile.CaseState.FIX_PREPARED;
import static dev.candor.triage.casefile.CaseState.SCHEDULED;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.Assessed;
import dev.candor.events.CaseEvent.FixLineReopened;
import dev.candor.events.Confidential;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/** Severity and affected ranges became clearer. A line that is newly affected needs a fix before anything goes on. */
public record Assess(Finding finding) implements CaseCommand {

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision =
                Decision.on(it, setting).require(CONFIRMED, FIXING, FIX_PREPARED, SCHEDULED, DISCLOSED, DEFERRED);
        var assessment = finding.against(setting.policy());
        var newlyOpen = it.fixes().openedBy(assessment, setting::maintains);
        var reopens = !newlyOpen.isEmpty() && (it.state() == FIX_PREPARED || it.state() == SCHEDULED);
        if (reopens) {
            decision.unscheduling();
        }
        decision.say(new Assessed(Confidential.advisory(assessment)));
        if (reopens) {
            newlyOpen.forEach(line ->
                    decision.say(new FixLineReopened(line, Confidential.advisory("The line is newly affected."))));
        }
        return decision.preparedIfComplete().events();
    }
}
