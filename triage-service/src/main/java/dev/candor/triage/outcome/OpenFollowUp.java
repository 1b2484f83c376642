package dev.candor.triage.outcome;

import static dev.candor.triage.casefile.CaseState.CLOSED;
import static dev.candor.triage.casefile.CaseState.DISCLOSED;

import dev.candor.events.CaseEvent;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.OutcomeEvent.FollowUpOpened;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/**
 * The fix that went public was incomplete. Intake opens a new case of the team's own, with an embargo and a CVE id of
 * its own. Until that one is disclosed or given up, nothing of it may stand in an erratum.
 */
public record OpenFollowUp(String summary, String details) implements CaseCommand {

    static OpenFollowUp read(Fields fields) {
        return new OpenFollowUp(fields.line("summary"), fields.text("details", Fields.LONG_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).require(DISCLOSED, CLOSED);
        if (!it.advisory().wasEverPublished()) {
            throw Decision.refusal(
                    Refusal.NOT_DISCLOSED,
                    "Case %s must have been disclosed, but it ended without an advisory".formatted(it.id()));
        }
        return decision.say(new FollowUpOpened(Confidential.report(summary), LongText.of(Confidential.report(details))))
                .events();
    }
}
