package dev.candor.triage.outcome;

import static dev.candor.triage.casefile.CaseState.CONFIRMED;
import static dev.candor.triage.casefile.CaseState.DEFERRED;
import static dev.candor.triage.casefile.CaseState.FIXING;
import static dev.candor.triage.casefile.CaseState.FIX_PREPARED;
import static dev.candor.triage.casefile.CaseState.NEEDS_INFO;
import static dev.candor.triage.casefile.CaseState.RECEIVED;
import static dev.candor.triage.casefile.CaseState.SCHEDULED;
import static dev.candor.triage.casefile.CaseState.TRIAGING;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseId;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.OutcomeEvent.CaseSplit;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.stream.IntStream;

/** One report told of two problems: this part of it is handled apart, for the same reporter. Intake opens its case. */
public record Split(String summary, String details) implements CaseCommand {

    static Split read(Fields fields) {
        return new Split(fields.line("summary"), fields.text("details", Fields.LONG_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting)
                .require(RECEIVED, TRIAGING, NEEDS_INFO, CONFIRMED, FIXING, FIX_PREPARED, SCHEDULED, DEFERRED);
        return decision.say(new CaseSplit(
                        next(it).value(), Confidential.report(summary), LongText.of(Confidential.report(details))))
                .events();
    }

    /** The first letter behind the id that is free. */
    private static CaseId next(VulnerabilityCase it) {
        var whole = it.outcome().kin().nameOf(it.id());
        if (whole.value().matches(".*-[B-Z]")) {
            throw Decision.refusal(
                    Refusal.SPLIT_FROM_ORIGIN,
                    "A part must be split off the case that case %s came from".formatted(it.id()));
        }
        return IntStream.rangeClosed('B', 'Z')
                .mapToObj(letter -> new CaseId("%s-%c".formatted(whole, letter)))
                .filter(id -> !it.outcome().kin().parts().contains(id))
                .findFirst()
                .orElseThrow(() -> Decision.refusal(
                        Refusal.SPLIT_TOO_OFTEN,
                        "Case %s must have a letter left for another part, but all are taken".formatted(it.id())));
    }
}
