package dev.candor.triage.outcome;

import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.CommandWords;
import dev.candor.triage.casefile.command.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;

@ApplicationScoped
public class OutcomeCommands implements CommandWords {

    @Override
    public Map<String, Function<Fields, CaseCommand>> readers() {
        return Map.ofEntries(
                Map.entry("reject", Reject::read),
                Map.entry("mark-duplicate", MarkDuplicate::read),
                Map.entry("join", Join::read),
                Map.entry("split", Split::read),
                Map.entry("open-follow-up", OpenFollowUp::read),
                Map.entry("move", Move::read),
                Map.entry("redirect", Redirect::read),
                Map.entry("notify-upstream", NotifyUpstream::read),
                Map.entry("defer", Defer::read),
                Map.entry("continue-without-reporter", ContinueWithoutReporter::read),
                Map.entry("give-second-look", GiveSecondLook::read),
                Map.entry("admit-report", AdmitReport::read),
                Map.entry("close", Close::read),
                Map.entry("reopen", Reopen::read));
    }
}
