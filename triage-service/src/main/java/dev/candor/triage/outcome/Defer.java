package dev.candor.triage.outcome;

import static dev.candor.triage.casefile.CaseState.CONFIRMED;
import static dev.candor.triage.casefile.CaseState.FIXING;

import dev.candor.events.CaseEvent;
import dev.candor.events.OutcomeEvent.Deferred;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Confirmed, but not worked on now.
 *
 * @param reviewAt when it is looked at again; as the promises of the case say when left out
 */
public record Defer(Optional<Instant> reviewAt, Answer answer) implements CaseCommand {

    static Defer read(Fields fields) {
        return new Defer(fields.optionalInstant("reviewAt"), Answer.read(fields));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).require(CONFIRMED, FIXING);
        var promises = setting.promises();
        var at = reviewAt.orElseGet(() -> promises.due(
                promises.clocks().deferredReview(), setting.now(), it.report().at()));
        if (!at.isAfter(setting.now())) {
            throw Decision.refusal(
                    Refusal.NOT_IN_FUTURE, "Case %s must be looked at again in the future".formatted(it.id()));
        }
        var text = answer.on(it);
        return decision.accepting()
                .acknowledging()
                .say(new Deferred(at, text, it.report().reporter()))
                .events();
    }
}
