package dev.candor.triage.fix;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.VariantAnalysisCompleted;
import dev.candor.events.Confidential;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/**
 * The audit for similar problems is done, or waived.
 *
 * @param evidence what was looked at and found, or why it is waived
 */
public record CompleteVariantAnalysis(boolean waived, String evidence) implements CaseCommand {

    static CompleteVariantAnalysis read(Fields fields) {
        return new CompleteVariantAnalysis(fields.flag("waived"), fields.text("evidence", Fields.LONG_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        return FixWork.on(it, setting).done(new VariantAnalysisCompleted(waived, Confidential.advisory(evidence)));
    }
}
