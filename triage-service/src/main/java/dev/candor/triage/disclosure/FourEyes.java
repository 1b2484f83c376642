package dev.candor.triage.disclosure;

import dev.candor.events.CaseEvent.ApprovalKind;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.triage.casefile.AdvisoryProgress.Draft;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import dev.candor.triage.casefile.command.TeamMember;
import java.time.Duration;

/** Whether somebody may approve a draft, and how four eyes are kept by that. */
record FourEyes(VulnerabilityCase it, Draft draft, Setting setting) {

    static final Duration PAUSE = Duration.ofDays(1);
    static final Duration WAITED = Duration.ofDays(3);

    ApprovalKind kept(boolean readAgain) {
        return switch (setting.policy().approval()) {
            case SECOND_PERSON -> bySecondPerson();
            case OUTSIDE_APPROVER -> byOutsideApprover();
            case SINGLE_MAINTAINER -> isAuthor() ? byAuthorAfterPause(readAgain) : bySecondPerson();
        };
    }

    /** A lead approves alone: where everybody can know already, where it is exploited, or where nobody came. */
    ApprovalKind brokenGlass() {
        if (setting.role().filter(Role.LEAD::equals).isEmpty()) {
            throw Decision.refusal(
                    Refusal.LEAD_NEEDED,
                    "The advisory of case %s is approved alone by a lead, if at all".formatted(it.id()));
        }
        requireNotReporter();
        var cannotWait = it.isPublic() || it.facts().forbidAnEmbargo() || hasWaited(WAITED);
        if (!cannotWait) {
            throw Decision.refusal(
                    Refusal.BREAK_GLASS_NOT_NEEDED,
                    ("The advisory of case %s is approved alone only when the matter or an exploit is public, it is "
                                    + "exploited, or the draft has waited for %d hours")
                            .formatted(it.id(), WAITED.toHours()));
        }
        return ApprovalKind.BREAK_GLASS;
    }

    private ApprovalKind bySecondPerson() {
        if (isAuthor()) {
            throw Decision.refusal(
                    Refusal.OWN_CHANGE,
                    "Revision %d of the advisory must be approved by somebody who did not write it"
                            .formatted(draft.revision()));
        }
        requireNotReporter();
        if (setting.member(setting.account()).filter(TeamMember::mayHandle).isEmpty()) {
            throw Decision.refusal(
                    Refusal.NOT_ON_THE_TEAM,
                    "The advisory of case %s must be approved by a handler or lead of %s"
                            .formatted(it.id(), it.project()));
        }
        return ApprovalKind.SECOND_PERSON;
    }

    private ApprovalKind byOutsideApprover() {
        if (!it.embargo().hasJoined(setting.account(), ParticipantKind.APPROVER)) {
            throw Decision.refusal(
                    Refusal.OUTSIDE_APPROVER_NEEDED,
                    "The advisory of case %s must be approved by somebody who was invited for that and joined"
                            .formatted(it.id()));
        }
        if (isAuthor()) {
            throw Decision.refusal(
                    Refusal.OWN_CHANGE,
                    "Revision %d of the advisory must be approved by somebody who did not write it"
                            .formatted(draft.revision()));
        }
        requireNotReporter();
        return ApprovalKind.OUTSIDE_APPROVER;
    }

    private ApprovalKind byAuthorAfterPause(boolean readAgain) {
        requireNotReporter();
        if (!hasWaited(PAUSE)) {
            throw Decision.refusal(
                    Refusal.PAUSE_NOT_OVER,
                    "Revision %d of the advisory must rest until %s before its author approves it"
                            .formatted(draft.revision(), draft.at().plus(PAUSE)));
        }
        if (!readAgain) {
            throw Decision.refusal(
                    Refusal.NOT_READ_AGAIN,
                    "Revision %d of the advisory must be read again before its author approves it"
                            .formatted(draft.revision()));
        }
        return ApprovalKind.SINGLE_MAINTAINER;
    }

    private boolean isAuthor() {
        return draft.author().equals(setting.account());
    }

    private boolean hasWaited(Duration time) {
        return !setting.now().isBefore(draft.at().plus(time));
    }

    private void requireNotReporter() {
        if (setting.isReporter(it, setting.account())) {
            throw Decision.refusal(
                    Refusal.REPORTER_MAY_NOT_APPROVE,
                    "The advisory of case %s must be approved by somebody who did not report it".formatted(it.id()));
        }
    }
}
