package dev.candor.triage.cra;

import dev.candor.events.CaseEvent;
import dev.candor.events.Confidential;
import dev.candor.events.FactEvent.CraReport;
import dev.candor.events.FactEvent.SubmissionRecorded;
import dev.candor.policy.Cra;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.InvalidInput;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody handed a report in. Candor hands none in by itself.
 *
 * @param submittedAt now when empty
 * @param reference by which the authority knows it
 */
public record RecordSubmission(CraReport report, Optional<Instant> submittedAt, String reference)
        implements CaseCommand {

    static RecordSubmission read(Fields fields) {
        return new RecordSubmission(
                fields.word("report", CraReport.class),
                fields.optionalInstant("submittedAt"),
                fields.line("reference"));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed();
        if (setting.policy().cra() == Cra.OFF) {
            throw Decision.refusal(
                    Refusal.CRA_OFF,
                    "The policy of %s must say that the Cyber Resilience Act applies, but says that it does not"
                            .formatted(it.project()));
        }
        if (it.facts().exploited().isEmpty()) {
            throw Decision.refusal(
                    Refusal.NOT_EXPLOITED, "Case %s must be exploited, as somebody recorded".formatted(it.id()));
        }
        if (submittedAt.filter(at -> at.isAfter(setting.now())).isPresent()) {
            throw new InvalidInput("/submittedAt", "must not lie in the future");
        }
        return decision.say(
                        new SubmissionRecorded(report, submittedAt.orElse(setting.now()), Confidential.team(reference)))
                .events();
    }
}
