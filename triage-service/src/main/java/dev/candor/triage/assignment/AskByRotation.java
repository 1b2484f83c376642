package dev.candor.triage.assignment;

import dev.candor.events.CaseEvent;
import dev.candor.events.Event;
import dev.candor.events.Recorded;
import dev.candor.events.Remark;
import dev.candor.events.ReportEvent.ReportAdmitted;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Setting;
import dev.candor.triage.casefile.hearing.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A new report is handed to whose turn it is, where the policy has turns; suspected spam only once it is admitted. */
@ApplicationScoped
public class AskByRotation implements Reaction {

    @Override
    public boolean concerns(Event event) {
        return isReport(event);
    }

    @Override
    public List<CaseEvent> to(Recorded heard, VulnerabilityCase it, Setting setting) {
        return isReport(heard.event()) ? Decision.on(it, setting).askingNext().events() : List.of();
    }

    private static boolean isReport(Event event) {
        return event instanceof ReportAdmitted
                || (event instanceof ReportReceived report
                        && report.remarks().stream().noneMatch(Remark::isSuspicion));
    }
}
