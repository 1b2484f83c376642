package dev.candor.triage.assignment;

import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.CommandWords;
import dev.candor.triage.casefile.command.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;

@ApplicationScoped
public class AssignmentCommands implements CommandWords {

    @Override
    public Map<String, Function<Fields, CaseCommand>> readers() {
        return Map.of(
                "assign", Assign::read,
                "name-deputy", NameDeputy::read,
                "accept-assignment", _ -> new AcceptAssignment(),
                "decline-assignment", DeclineAssignment::read);
    }
}
