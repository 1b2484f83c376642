package dev.candor.triage.disclosure;

import dev.candor.events.CaseEvent;
import dev.candor.events.Confidential;
import dev.candor.events.ParticipantEvent.ApprovalReviewed;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import dev.candor.triage.casefile.command.TeamMember;
import java.util.List;
import java.util.Optional;

/**
 * A second person looks at what a lead approved alone. It is the other half of that approval, so it is also possible
 * once the case is closed.
 */
public record ReviewApproval(Verdict verdict, Optional<String> remark) implements CaseCommand {

    /** What the second person says. */
    public enum Verdict {
        AGREE,
        OBJECT
    }

    static ReviewApproval read(Fields fields) {
        var verdict = fields.word("verdict", Verdict.class);
        return new ReviewApproval(
                verdict,
                verdict == Verdict.OBJECT
                        ? Optional.of(fields.text("remark", Fields.SHORT_TEXT))
                        : fields.optionalText("remark", Fields.SHORT_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var alone = it.advisory()
                .unreviewed()
                .orElseThrow(() -> Decision.refusal(
                        Refusal.NOTHING_TO_REVIEW,
                        "Case %s must have an approval that a lead gave alone, but has none".formatted(it.id())));
        if (alone.by().equals(setting.account())) {
            throw Decision.refusal(
                    Refusal.OWN_CHANGE,
                    "The approval of revision %d must be reviewed by somebody who did not give it"
                            .formatted(alone.revision()));
        }
        if (setting.isReporter(it, setting.account())) {
            throw Decision.refusal(
                    Refusal.REPORTER_MAY_NOT_APPROVE,
                    "The approval of case %s must be reviewed by somebody who did not report it".formatted(it.id()));
        }
        if (setting.member(setting.account()).filter(TeamMember::mayHandle).isEmpty()) {
            throw Decision.refusal(
                    Refusal.NOT_ON_THE_TEAM,
                    "The approval of case %s must be reviewed by a handler or lead of %s"
                            .formatted(it.id(), it.project()));
        }
        return Decision.on(it, setting)
                .say(new ApprovalReviewed(
                        alone.revision(), verdict == Verdict.AGREE, remark.map(Confidential::team), setting.leads(it)))
                .events();
    }
}
