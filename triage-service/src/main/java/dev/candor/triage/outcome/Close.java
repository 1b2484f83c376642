package dev.candor.triage.outcome;

import static dev.candor.triage.casefile.CaseState.DEFERRED;
import static dev.candor.triage.casefile.CaseState.DISCLOSED;
import static dev.candor.triage.casefile.CaseState.DUPLICATE;
import static dev.candor.triage.casefile.CaseState.REDIRECTED;
import static dev.candor.triage.casefile.CaseState.REJECTED;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.CaseClosed;
import dev.candor.events.Confidential;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Optional;

/**
 * Everything is done. Not while users of a maintained line still wait for its fix, an embargo holds, or the reporter
 * waits for a second look.
 */
public record Close(Optional<String> remark) implements CaseCommand {

    static Close read(Fields fields) {
        return new Close(fields.optionalText("remark", Fields.SHORT_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).require(DISCLOSED, REJECTED, DUPLICATE, REDIRECTED, DEFERRED);
        var unfinished = it.fixes().unfinished(setting::maintains);
        if (!unfinished.isEmpty() && (it.state() == DISCLOSED || it.state() == DEFERRED)) {
            throw Decision.refusal(
                    Refusal.LINES_UNFINISHED,
                    "Every affected line of case %s must be released or waived, but these are not: %s"
                            .formatted(it.id(), String.join(", ", unfinished)));
        }
        if (it.embargo().isActive()) {
            throw Decision.refusal(
                    Refusal.EMBARGO_ACTIVE,
                    "The embargo of case %s must have ended before it is closed".formatted(it.id()));
        }
        if (it.outcome().awaitsSecondLook() && it.state() != DISCLOSED) {
            throw Decision.refusal(
                    Refusal.SECOND_LOOK_OPEN,
                    "Case %s must be given the second look that its reporter asked for".formatted(it.id()));
        }
        return decision.say(new CaseClosed(remark.map(Confidential::team))).events();
    }
}
