package dev.candor.triage.outcome;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseId;
import dev.candor.events.OutcomeEvent.CaseRelation;
import dev.candor.events.OutcomeEvent.ReportJoined;
import dev.candor.events.Recipient;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The same reporter wrote by a second channel. From then on the id of this case leads to the other, and the receipt of
 * this one opens it.
 *
 * @param into the case that goes on
 * @param sameReporter a person made sure of it, where one of the reports gives no address
 */
public record Join(CaseId into, boolean sameReporter) implements CaseCommand {

    static Join read(Fields fields) {
        return new Join(OtherCase.read(fields, "into"), fields.flag("sameReporter"));
    }

    @Override
    public Set<CaseId> others() {
        return Set.of(into);
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = BeforeOutcome.on(it, setting).requireReporter();
        var other = OtherCase.in(setting);
        if (other.id().equals(it.id())) {
            throw Decision.refusal(
                    Refusal.JOINED_TO_ITSELF,
                    "Case %s must be joined to another case, not to itself".formatted(it.id()));
        }
        OtherCase.requireSameProject(it, other);
        Decision.on(other, setting).requireReporter();
        requireSameReporter(it, other);
        return decision.say(new ReportJoined(other.id().value(), it.report().reporter()))
                .events();
    }

    @Override
    public Map<CaseId, List<CaseEvent>> decideOnOthers(VulnerabilityCase it, Setting setting) {
        var other = OtherCase.in(setting);
        // One mail is enough for one person.
        var reporter = other.report().reporter().isPresent() ? Optional.<Recipient>empty() : OtherCase.reporterOf(it);
        return Map.of(other.id(), List.copyOf(OtherCase.links(it, CaseRelation.JOINED, reporter)));
    }

    // Whoever holds this receipt reads the other case from now on: a mistake here would show it to a stranger.
    private void requireSameReporter(VulnerabilityCase it, VulnerabilityCase other) {
        var mail = it.report().reporter().flatMap(who -> who.address().read());
        var otherMail = other.report().reporter().flatMap(who -> who.address().read());
        var isSame =
                (mail.isPresent() && otherMail.isPresent()) ? other.report().isFrom(mail.get()) : sameReporter;
        if (!isSame) {
            throw Decision.refusal(
                    Refusal.NOT_SAME_REPORTER,
                    "Cases %s and %s must have the same reporter: the same address, or a person's word where one gives none"
                            .formatted(it.id(), other.id()));
        }
    }
}
