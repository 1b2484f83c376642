package dev.candor.triage.disclosure;

import static dev.candor.triage.casefile.CaseState.CLOSED;
import static dev.candor.triage.casefile.CaseState.CONFIRMED;
import static dev.candor.triage.casefile.CaseState.DISCLOSED;
import static dev.candor.triage.casefile.CaseState.FIXING;
import static dev.candor.triage.casefile.CaseState.FIX_PREPARED;
import static dev.candor.triage.casefile.CaseState.SCHEDULED;

import dev.candor.events.Advisory;
import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.AdvisoryApproved;
import dev.candor.events.Confidential;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The latest revision may pass, as the policy says: by a second person, by somebody invited for that, or by its author
 * alone after a pause. A lead may break the glass. The reporter is never the one who approves.
 *
 * @param revision the one that was read; refused if there is a later one by now
 * @param aloneBecause why a lead approves alone
 * @param readAgain that the author has read it once more, after the pause
 */
public record ApproveAdvisory(Optional<Integer> revision, Optional<String> aloneBecause, boolean readAgain)
        implements CaseCommand {

    static ApproveAdvisory read(Fields fields) {
        return new ApproveAdvisory(
                fields.optionalNumber("revision"),
                fields.optionalText("aloneBecause", Fields.SHORT_TEXT),
                fields.flag("readAgain"));
    }

    @Override
    public Set<ParticipantKind> openTo() {
        return Set.of(ParticipantKind.APPROVER);
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).require(CONFIRMED, FIXING, FIX_PREPARED, SCHEDULED, DISCLOSED, CLOSED);
        var draft = it.advisory()
                .draft()
                .orElseThrow(() -> Decision.refusal(
                        Refusal.NO_DRAFT, "Case %s must have an advisory draft, but has none".formatted(it.id())));
        if (revision.filter(read -> read != draft.revision()).isPresent()) {
            throw Decision.refusal(
                    Refusal.REVISION_NOT_LATEST,
                    "The latest revision of the advisory must be approved, and that is %d".formatted(draft.revision()));
        }
        if (it.advisory().approved().isPresent()) {
            throw Decision.refusal(
                    Refusal.ALREADY_APPROVED,
                    "Revision %d of the advisory is already approved".formatted(draft.revision()));
        }
        var eyes = new FourEyes(it, draft, setting);
        var how = aloneBecause.isPresent() ? eyes.brokenGlass() : eyes.kept(readAgain);
        return decision.say(new AdvisoryApproved(
                        draft.revision(),
                        how,
                        aloneBecause.map(Confidential::team),
                        aloneBecause.isPresent() ? setting.leads(it) : List.of(),
                        draft.advisory().read().map(read -> Confidential.advisory(asItStands(it, read)))))
                .events();
    }

    /** With the fixed versions that are known by now; where other facts have changed, the words that were approved. */
    private static Advisory asItStands(VulnerabilityCase it, Advisory draft) {
        var facts = AdvisoryFacts.of(it);
        return facts.areToldBy(draft) ? facts.fillIn(draft) : draft;
    }
}
