package dev.candor.triage.outcome;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseId;
import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.events.OutcomeEvent.CaseRelation;
import dev.candor.events.OutcomeEvent.MarkedDuplicate;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody else reported it too. The other case goes on; this one's reporter keeps the credit and hears of the
 * disclosure.
 *
 * @param of the case that goes on
 */
public record MarkDuplicate(CaseId of, Answer answer) implements CaseCommand {

    static MarkDuplicate read(Fields fields) {
        return new MarkDuplicate(OtherCase.read(fields, "of"), Answer.read(fields));
    }

    @Override
    public Set<CaseId> others() {
        return Set.of(of);
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = BeforeOutcome.on(it, setting);
        var other = OtherCase.in(setting);
        requireNoCircle(it, other);
        OtherCase.requireSameProject(it, other);
        var text = answer.on(it);
        return decision.accepting()
                .acknowledging()
                .say(new MarkedDuplicate(other.id().value(), text, it.report().reporter()))
                .endingEmbargo(EmbargoEnd.DUPLICATE)
                .events();
    }

    @Override
    public Map<CaseId, List<CaseEvent>> decideOnOthers(VulnerabilityCase it, Setting setting) {
        return Map.of(
                OtherCase.in(setting).id(),
                List.copyOf(OtherCase.links(it, CaseRelation.DUPLICATE, OtherCase.reporterOf(it))));
    }

    private static void requireNoCircle(VulnerabilityCase it, VulnerabilityCase other) {
        if (other.id().equals(it.id())) {
            throw Decision.refusal(
                    Refusal.DUPLICATE_OF_ITSELF,
                    "Case %s must be a duplicate of another case, not of itself".formatted(it.id()));
        }
        other.outcome().kin().duplicateOf().ifPresent(next -> {
            throw next.equals(it.id())
                    ? Decision.refusal(
                            Refusal.DUPLICATE_IN_CIRCLE,
                            "Case %s must be a duplicate of a case that goes on, but %s is a duplicate of it"
                                    .formatted(it.id(), other.id()))
                    : Decision.refusal(
                            Refusal.OTHER_IS_DUPLICATE,
                            "The case that goes on must be named, but %s is itself a duplicate of %s"
                                    .formatted(other.id(), next));
        });
    }
}
