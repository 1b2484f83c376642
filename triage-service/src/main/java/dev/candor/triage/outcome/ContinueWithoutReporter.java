package dev.candor.triage.outcome;

import dev.candor.events.CaseEvent;
import dev.candor.events.Confidential;
import dev.candor.events.OutcomeEvent.ContinuedWithoutReporter;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Optional;

/** The reporter took the report back, but the matter is real: the team goes on. */
public record ContinueWithoutReporter(Optional<String> reason) implements CaseCommand {

    static ContinueWithoutReporter read(Fields fields) {
        return new ContinueWithoutReporter(fields.optionalText("reason", Fields.SHORT_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed();
        if (!it.outcome().awaitsWithdrawalDecision()) {
            throw Decision.refusal(
                    Refusal.NOT_WITHDRAWN,
                    "The reporter of case %s must have taken it back, and nobody decided yet".formatted(it.id()));
        }
        return decision.say(new ContinuedWithoutReporter(reason.map(Confidential::team)))
                .events();
    }
}
