package dev.candor.triage.disclosure;

import static dev.candor.triage.casefile.CaseState.CLOSED;
import static dev.candor.triage.casefile.CaseState.CONFIRMED;
import static dev.candor.triage.casefile.CaseState.DISCLOSED;
import static dev.candor.triage.casefile.CaseState.FIXING;
import static dev.candor.triage.casefile.CaseState.FIX_PREPARED;
import static dev.candor.triage.casefile.CaseState.SCHEDULED;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.AdvisoryApproved;
import dev.candor.events.CaseEvent.ApprovalKind;
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
 * A second person lets the latest revision pass: not its author, and not the one who reported the problem.
 *
 * @param revision the one that was read; refused if there is a later one by now
 */
public record ApproveAdvisory(Optional<Integer> revision) implements CaseCommand {

    static ApproveAdvisory read(Fields fields) {
        return new ApproveAdvisory(fields.optionalNumber("revision"));
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
        if (draft.author().equals(setting.account())) {
            throw Decision.refusal(
                    Refusal.OWN_CHANGE,
                    "Revision %d of the advisory must be approved by somebody who did not write it"
                            .formatted(draft.revision()));
        }
        if (setting.isReporter(it, setting.account())) {
            throw Decision.refusal(
                    Refusal.REPORTER_MAY_NOT_APPROVE,
                    "The advisory of case %s must be approved by somebody who did not report it".formatted(it.id()));
        }
        return decision.say(
                        new AdvisoryApproved(draft.revision(), ApprovalKind.SECOND_PERSON, Optional.empty(), List.of()))
                .events();
    }
}
