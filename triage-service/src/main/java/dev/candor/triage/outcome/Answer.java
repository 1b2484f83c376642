package dev.candor.triage.outcome;

import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.InvalidInput;
import java.util.Optional;

/** The words that go to the reporter with an outcome. A case of the team's own needs none. */
record Answer(Optional<String> text) {

    static Answer read(Fields fields) {
        return new Answer(fields.optionalText("text", Fields.LONG_TEXT));
    }

    LongText on(VulnerabilityCase it) {
        if (text.isEmpty() && it.report().hasReporter()) {
            throw new InvalidInput("/text", "must be given: the reporter reads it");
        }
        return LongText.of(Confidential.report(text.orElse("")));
    }
}
