package dev.candor.triage.cra;

import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.CommandWords;
import dev.candor.triage.casefile.command.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;

@ApplicationScoped
public class CraCommands implements CommandWords {

    @Override
    public Map<String, Function<Fields, CaseCommand>> readers() {
        return Map.of("record-submission", RecordSubmission::read);
    }
}
