package dev.candor.intake.receipt;

import dev.candor.events.ParticipantEvent;
import dev.candor.events.ProjectEvent;
import dev.candor.events.Recipient;
import dev.candor.events.Recorded;
import dev.candor.intake.outcome.FollowOutcome;
import dev.candor.intake.report.ReplyTokenRepository;
import dev.candor.journal.StreamListener;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Hears how cases go on. For the reporter's page, which is folded from the journal, being journaled is all it takes; a
 * participant's page opens and closes with their token, a member who is written to may answer, and an outcome may ask
 * for another case, or another id.
 */
@ApplicationScoped
class CaseStreamListener implements StreamListener {

    private static final String PROJECT = "project/";

    private final ReplyTokenRepository tokens;
    private final FollowOutcome followOutcome;

    CaseStreamListener(ReplyTokenRepository tokens, FollowOutcome followOutcome) {
        this.tokens = tokens;
        this.followOutcome = followOutcome;
    }

    @Override
    public Uni<Void> on(Recorded heard) {
        return members(heard)
                .chain(() -> heard.event() instanceof ParticipantEvent event
                        ? admit(heard, event)
                        : followOutcome.on(heard));
    }

    /** Whoever is written to may answer, as long as they are on the team. */
    private Uni<Void> members(Recorded heard) {
        if (heard.event() instanceof ProjectEvent.MemberRemoved it) {
            return tokens.shutOutMember(it.account(), heard.subject().substring(PROJECT.length()));
        }
        return Multi.createFrom()
                .iterable(MembersTold.by(heard.event()))
                .onItem()
                .transformToUniAndConcatenate(it -> admitMember(heard, it))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> admitMember(Recorded heard, Recipient member) {
        return member.address()
                .read()
                .map(it -> tokens.admitMember(heard.caseId(), member.participant(), it))
                .orElseGet(() -> Uni.createFrom().voidItem());
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
