package dev.candor.triage.fact;

import dev.candor.events.CaseEvent;
import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.events.FactEvent.Fact;
import dev.candor.events.FactEvent.PublicAwarenessRecorded;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/** The public knows of the matter. That ends the embargo. */
public record RecordPublicAwareness(Evidence evidence) implements CaseCommand {

    static RecordPublicAwareness read(Fields fields) {
        return new RecordPublicAwareness(Evidence.read(fields));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed();
        Evidence.requireNew(it, Fact.PUBLIC, it.isPublic());
        return decision.say(new PublicAwarenessRecorded(evidence.sinceIn(setting), evidence.sealed()))
                .endingEmbargo(EmbargoEnd.PUBLIC)
                .events();
    }
}
