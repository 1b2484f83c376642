package dev.candor.intake.participant;

import dev.candor.events.ReportEvent.TermsAnswered;
import dev.candor.intake.participant.Invitation.Standing;
import dev.candor.intake.report.Participation;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.SubjectMoved;
import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Notes whether somebody agrees to the terms; their first answer counts. */
@ApplicationScoped
class AnswerTerms {

    private static final int TRIES = 5;

    private final Transactions transactions;
    private final Journal journal;

    AnswerTerms(Transactions transactions, Journal journal) {
        this.transactions = transactions;
        this.journal = journal;
    }

    Uni<Void> answer(Participation it, boolean accepted) {
        var subject = it.caseId().value();
        return transactions
                .run(() -> journal.entries(subject)
                        .chain(entries -> Invitation.of(entries, it.participant())
                                .filter(one -> one.standing() == Standing.ASKED)
                                .map(_ -> journal.record(
                                                subject,
                                                entries.size(),
                                                Circumstances.of(it.participant()),
                                                List.of(new TermsAnswered(it.participant(), accepted)))
                                        .replaceWithVoid())
                                .orElseGet(() -> Uni.createFrom().voidItem())))
                .onFailure(SubjectMoved.class)
                .retry()
                .atMost(TRIES);
    }
}
