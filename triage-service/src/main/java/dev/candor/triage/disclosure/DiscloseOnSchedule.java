package dev.candor.triage.disclosure;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseId;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the clock asks for at the scheduled instant, never before. It forces nothing. */
record DiscloseOnSchedule() implements CaseCommand {

    @Override
    public Set<CaseId> relatives(VulnerabilityCase it) {
        return new Disclose(Optional.empty()).relatives(it);
    }

    @Override
    public Map<CaseId, List<CaseEvent>> decideOnOthers(VulnerabilityCase it, Setting setting) {
        return new Disclose(Optional.empty()).decideOnOthers(it, setting);
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        Decision.on(it, setting).require(CaseState.SCHEDULED);
        var isDue = it.advisory()
                .scheduledAt()
                .filter(at -> !at.isAfter(setting.now()))
                .isPresent();
        if (!isDue) {
            throw Decision.refusal(
                    Refusal.NOT_DUE, "The disclosure of case %s is set for a later instant".formatted(it.id()));
        }
        return new Disclose(Optional.empty()).decide(it, setting);
    }
}
