package dev.candor.triage.embargo;

import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.CommandWords;
import dev.candor.triage.casefile.command.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;

@ApplicationScoped
public class EmbargoCommands implements CommandWords {

    @Override
    public Map<String, Function<Fields, CaseCommand>> readers() {
        return Map.of(
                "propose-embargo", ProposeEmbargo::read,
                "accept-embargo", AcceptEmbargo::read,
                "reject-embargo", RejectEmbargo::read,
                "end-embargo", EndEmbargo::read);
    }
}
