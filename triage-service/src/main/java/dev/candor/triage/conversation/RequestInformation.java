package dev.candor.triage.conversation;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.InformationRequested;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/** Asks the reporter a question; the case waits for their answer. */
public record RequestInformation(String question) implements CaseCommand {

    static RequestInformation read(Fields fields) {
        return new RequestInformation(fields.text("question", Fields.LONG_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        return Decision.on(it, setting)
                .requireReporter()
                .accepting()
                .require(CaseState.TRIAGING)
                .acknowledging()
                .say(new InformationRequested(
                        LongText.of(Confidential.report(question)), it.report().reporter()))
                .events();
    }
}
