package dev.candor.triage.fact;

import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.CommandWords;
import dev.candor.triage.casefile.command.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;

@ApplicationScoped
public class FactCommands implements CommandWords {

    @Override
    public Map<String, Function<Fields, CaseCommand>> readers() {
        return Map.of(
                "record-public-awareness", RecordPublicAwareness::read,
                "record-public-exploit", RecordPublicExploit::read,
                "record-exploitation", RecordExploitation::read,
                "decide-exploitation", DecideExploitation::read,
                "correct-fact", CorrectFact::read);
    }
}
