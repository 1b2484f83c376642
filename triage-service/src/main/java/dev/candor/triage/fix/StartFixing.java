package dev.candor.triage.fix;

import dev.candor.events.CaseEvent;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/** The team takes the problem on. */
public record StartFixing() implements CaseCommand {

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        return Decision.on(it, setting)
                .require(CaseState.CONFIRMED, CaseState.DEFERRED)
                .startingFix()
                .preparedIfComplete()
                .events();
    }
}
