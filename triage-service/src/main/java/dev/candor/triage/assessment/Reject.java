package dev.candor.triage.assessment;

import static dev.candor.triage.casefile.CaseState.CONFIRMED;
import static dev.candor.triage.casefile.CaseState.DEFERRED;
import static dev.candor.triage.casefile.CaseState.FIXING;
import static dev.candor.triage.casefile.CaseState.FIX_PREPARED;
import static dev.candor.triage.casefile.CaseState.NEEDS_INFO;
import static dev.candor.triage.casefile.CaseState.RECEIVED;
import static dev.candor.triage.casefile.CaseState.TRIAGING;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.Rejected;
import dev.candor.events.CaseEvent.RejectionReason;
import dev.candor.events.Confidential;
import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.events.LongText;
import dev.candor.events.Recipient;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Optional;

/**
 * The report is not handled as a vulnerability. The text goes to the reporter and counts as a reply; spam is not
 * answered.
 *
 * @param publicIssue where an ordinary bug is fixed in public
 */
public record Reject(RejectionReason reason, String text, Optional<String> publicIssue) implements CaseCommand {

    static Reject read(Fields fields) {
        var reason = fields.word("reason", RejectionReason.class);
        return new Reject(
                reason,
                reason == RejectionReason.SPAM
                        ? fields.optionalText("text", Fields.LONG_TEXT).orElse("")
                        : fields.text("text", Fields.LONG_TEXT),
                fields.optionalWebAddress("publicIssue"));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting)
                .require(RECEIVED, TRIAGING, NEEDS_INFO, CONFIRMED, FIXING, FIX_PREPARED, DEFERRED)
                .accepting();
        Optional<Recipient> to = Optional.empty();
        if (reason != RejectionReason.SPAM) {
            decision.acknowledging();
            to = it.report().reporter();
        }
        return decision.say(
                        new Rejected(reason, Optional.empty(), LongText.of(Confidential.report(text)), publicIssue, to))
                .endingEmbargo(EmbargoEnd.REJECTED)
                .events();
    }
}
