package dev.candor.triage.fix;

import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.CommandWords;
import dev.candor.triage.casefile.command.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;

@ApplicationScoped
public class FixCommands implements CommandWords {

    @Override
    public Map<String, Function<Fields, CaseCommand>> readers() {
        return Map.of(
                "start-fixing", _ -> new StartFixing(),
                "complete-variant-analysis", CompleteVariantAnalysis::read,
                "prepare-fix-line", PrepareFixLine::read,
                "waive-fix-line", WaiveFixLine::read,
                "mark-line-not-affected", MarkLineNotAffected::read,
                "reopen-fix-line", ReopenFixLine::read,
                "release-fix-line", ReleaseFixLine::read);
    }
}
