package dev.candor.triage.disclosure;

import static dev.candor.triage.casefile.CaseState.CLOSED;
import static dev.candor.triage.casefile.CaseState.DISCLOSED;

import dev.candor.events.Advisory;
import dev.candor.events.CaseEvent;
import dev.candor.events.OutcomeEvent.AdvisoryWithdrawn;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/** What was published should not have been: every channel says so, with the reason. It cannot be taken back. */
public record WithdrawAdvisory(String reason) implements CaseCommand {

    static WithdrawAdvisory read(Fields fields) {
        return new WithdrawAdvisory(fields.text("reason", Fields.SHORT_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).require(DISCLOSED, CLOSED);
        var published = requirePublished(it);
        return decision.say(new AdvisoryWithdrawn(published.revision(), reason, Concerned.by(it)))
                .events();
    }

    /** What the public reads; refused where there is nothing, or where it was taken back. */
    static Advisory requirePublished(VulnerabilityCase it) {
        var published = it.advisory()
                .published()
                .orElseThrow(() -> Decision.refusal(
                        Refusal.NOT_DISCLOSED,
                        "Case %s must have been disclosed, but it ended without an advisory".formatted(it.id())));
        if (it.outcome().advisoryWithdrawnAt().isPresent()) {
            throw Decision.refusal(
                    Refusal.ADVISORY_WITHDRAWN,
                    "The advisory of case %s must be public, but it was withdrawn".formatted(it.id()));
        }
        return published;
    }
}
