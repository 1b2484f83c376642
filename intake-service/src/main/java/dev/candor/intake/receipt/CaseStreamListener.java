package dev.candor.intake.receipt;

import dev.candor.events.ParticipantEvent;
import dev.candor.events.Recorded;
import dev.candor.intake.outcome.FollowOutcome;
import dev.candor.intake.report.ReplyTokenRepository;
import dev.candor.journal.StreamListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Hears how cases go on. For the reporter's page, which is folded from the journal, being journaled is all it takes; a
 * participant's page opens and closes with their token, and an outcome may ask for another case, or another id.
 */
@ApplicationScoped
class CaseStreamListener implements StreamListener {

    private final ReplyTokenRepository tokens;
    private final FollowOutcome followOutcome;

    CaseStreamListener(ReplyTokenRepository tokens, FollowOutcome followOutcome) {
        this.tokens = tokens;
        this.followOutcome = followOutcome;
    }

    @Override
    public Uni<Void> on(Recorded heard) {
        return heard.event() instanceof ParticipantEvent event ? admit(heard, event) : followOutcome.on(heard);
    }

    private Uni<Void> admit(Recorded heard, ParticipantEvent event) {
        return switch (event) {
            case ParticipantEvent.ParticipantInvited it
            when !it.hasAccount() -> tokens.admit(heard.caseId(), it.participant());
            case ParticipantEvent.ParticipantRemoved it -> tokens.shutOut(heard.caseId(), it.participant());
            case ParticipantEvent.ParticipantInvited _,
                    ParticipantEvent.ParticipantJoined _,
                    ParticipantEvent.ParticipantTold _,
                    ParticipantEvent.MailResumed _,
                    ParticipantEvent.CaseRestricted _,
                    ParticipantEvent.DeputyNamed _,
                    ParticipantEvent.CreditRecorded _,
                    ParticipantEvent.ApprovalReviewed _ -> Uni.createFrom().voidItem();
        };
    }
}
