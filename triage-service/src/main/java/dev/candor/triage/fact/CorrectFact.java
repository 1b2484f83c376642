package dev.candor.triage.fact;

import dev.candor.events.CaseEvent;
import dev.candor.events.Confidential;
import dev.candor.events.FactEvent.Fact;
import dev.candor.events.FactEvent.FactCorrected;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;

/** A lead takes a mistaken fact back. An embargo that ended by it does not come back: its parties were told. */
public record CorrectFact(Fact fact, String reason) implements CaseCommand {

    static CorrectFact read(Fields fields) {
        return new CorrectFact(fields.word("fact", Fact.class), fields.text("reason", Fields.SHORT_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed();
        if (setting.role().filter(Role.LEAD::equals).isEmpty()) {
            throw Decision.refusal(Refusal.LEAD_NEEDED, "A fact of case %s is corrected by a lead".formatted(it.id()));
        }
        if (it.facts().established(fact).isEmpty()) {
            throw Decision.refusal(
                    Refusal.NOT_RECORDED,
                    "Case %s must have %s on record, but has not".formatted(it.id(), Fields.wordOf(fact)));
        }
        if (fact == Fact.PUBLIC && it.facts().exploitPublic().isPresent()) {
            throw Decision.refusal(
                    Refusal.FACT_IMPLIED,
                    "An exploit of case %s is public, so the matter is: correct that first".formatted(it.id()));
        }
        return decision.say(new FactCorrected(fact, Confidential.team(reason))).events();
    }
}
