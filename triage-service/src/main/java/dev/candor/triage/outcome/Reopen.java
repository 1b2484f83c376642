package dev.candor.triage.outcome;

import static dev.candor.triage.casefile.CaseState.CLOSED;
import static dev.candor.triage.casefile.CaseState.DEFERRED;
import static dev.candor.triage.casefile.CaseState.DUPLICATE;
import static dev.candor.triage.casefile.CaseState.REDIRECTED;
import static dev.candor.triage.casefile.CaseState.REJECTED;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.Reopened;
import dev.candor.events.Confidential;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/** Takes a case up again: a disclosed one where it was, any other from triage on. */
public record Reopen(String reason) implements CaseCommand {

    static Reopen read(Fields fields) {
        return new Reopen(fields.text("reason", Fields.SHORT_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        return Decision.on(it, setting)
                .require(CLOSED, REJECTED, DUPLICATE, REDIRECTED, DEFERRED)
                .say(new Reopened(Confidential.team(reason)))
                .events();
    }
}
