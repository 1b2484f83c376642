package dev.candor.triage.disclosure;

import static dev.candor.triage.casefile.CaseState.CLOSED;
import static dev.candor.triage.casefile.CaseState.DISCLOSED;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseId;
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
 * Corrects a published advisory: the approved draft takes its place everywhere. Not while a follow-up is secret; the
 * erratum then goes out with that one's disclosure.
 *
 * @param reason for the team
 * @param change what the public reads of the correction
 */
public record ReviseAdvisory(String reason, Optional<String> change) implements CaseCommand {

    static ReviseAdvisory read(Fields fields) {
        return new ReviseAdvisory(fields.text("reason", Fields.SHORT_TEXT), fields.optionalLine("change"));
    }

    @Override
    public Set<CaseId> relatives(VulnerabilityCase it) {
        return Erratum.followUpsOf(it);
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).require(DISCLOSED, CLOSED);
        WithdrawAdvisory.requirePublished(it);
        var approved = ApprovedAdvisory.of(it);
        if (Erratum.isPublic(it)) {
            throw Decision.refusal(
                    Refusal.REVISION_PUBLISHED,
                    "The advisory of case %s must have a newer revision, but revision %d is public already"
                            .formatted(it.id(), approved.revision()));
        }
        if (Erratum.hasSecretFollowUp(it, setting)) {
            throw Decision.refusal(
                    Refusal.FOLLOW_UP_OPEN,
                    "The follow-up of case %s must be disclosed or given up first; the erratum goes out with it"
                            .formatted(it.id()));
        }
        return decision.say(Erratum.revised(it, approved, reason, change.orElse("Revised."), setting.now()))
                .events();
    }
}
