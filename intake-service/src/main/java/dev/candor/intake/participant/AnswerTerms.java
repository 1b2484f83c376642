package dev.candor.intake.participant;

import dev.candor.events.ReportEvent;
import dev.candor.events.ReportEvent.TermsAnswered;
import dev.candor.intake.participant.Invitation.Standing;
import dev.candor.intake.report.Participation;
import dev.candor.intake.report.SayOnCase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes whether somebody agrees to the terms; their first answer counts. */
@ApplicationScoped
class AnswerTerms {

    private final SayOnCase sayOnCase;

    AnswerTerms(SayOnCase sayOnCase) {
        this.sayOnCase = sayOnCase;
    }

    Uni<Void> answer(Participation it, boolean accepted) {
        return sayOnCase.say(
                it.caseId(),
                it.participant(),
                entries -> Uni.createFrom()
                        .item(Invitation.of(entries, it.participant())
                                .filter(one -> one.standing() == Standing.ASKED)
                                .<ReportEvent>map(_ -> new TermsAnswered(it.participant(), accepted))));
    }
}
