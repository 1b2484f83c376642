package dev.candor.triage.outcome;

import static dev.candor.triage.casefile.CaseState.DEFERRED;
import static dev.candor.triage.casefile.CaseState.DUPLICATE;
import static dev.candor.triage.casefile.CaseState.REDIRECTED;
import static dev.candor.triage.casefile.CaseState.REJECTED;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.Reopened;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.OutcomeEvent.SecondLookGiven;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/**
 * Somebody other than who decided looks, as the reporter asked, once. Where they do not uphold the outcome, the case
 * is taken up again.
 */
public record GiveSecondLook(boolean upheld, String text) implements CaseCommand {

    static GiveSecondLook read(Fields fields) {
        if (!fields.has("upheld")) {
            fields.refuse("upheld", "must be given: true or false");
        }
        return new GiveSecondLook(fields.flag("upheld"), fields.text("text", Fields.LONG_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).require(REJECTED, DUPLICATE, REDIRECTED, DEFERRED);
        if (!it.outcome().awaitsSecondLook()) {
            throw Decision.refusal(
                    Refusal.SECOND_LOOK_NOT_ASKED,
                    "The reporter of case %s must have asked for a second look that nobody gave".formatted(it.id()));
        }
        if (it.outcome()
                .decision()
                .filter(by -> by.by().equals(setting.account()))
                .isPresent()) {
            throw Decision.refusal(
                    Refusal.SECOND_LOOK_BY_ANOTHER,
                    "Case %s must be looked at by somebody who did not decide on it".formatted(it.id()));
        }
        decision.say(new SecondLookGiven(
                upheld, LongText.of(Confidential.report(text)), it.report().reporter()));
        return upheld
                ? decision.events()
                : decision.say(new Reopened(Confidential.team("A second look did not uphold the outcome.")))
                        .events();
    }
}
