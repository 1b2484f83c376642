package dev.candor.triage.assignment;

import dev.candor.events.CaseEvent;
import dev.candor.events.Event;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Setting;
import dev.candor.triage.casefile.hearing.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A new report is handed to whose turn it is, where the policy has turns. */
@ApplicationScoped
public class AskByRotation implements Reaction {

    @Override
    public boolean concerns(Event event) {
        return event instanceof ReportReceived;
    }

    @Override
    public List<CaseEvent> to(Recorded heard, VulnerabilityCase it, Setting setting) {
        return heard.event() instanceof ReportReceived
                ? Decision.on(it, setting).askingNext().events()
                : List.of();
    }
}
