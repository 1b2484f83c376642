package dev.candor.triage.cve;

import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.CommandWords;
import dev.candor.triage.casefile.command.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;

@ApplicationScoped
public class CveCommands implements CommandWords {

    @Override
    public Map<String, Function<Fields, CaseCommand>> readers() {
        return Map.of(
                "reserve-cve", _ -> new ReserveCve(),
                "record-cve", RecordCve::read,
                "replace-cve", ReplaceCve::read);
    }
}
