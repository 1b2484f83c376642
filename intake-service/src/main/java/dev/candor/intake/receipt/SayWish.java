package dev.candor.intake.receipt;

import dev.candor.events.CaseId;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.SubjectMoved;
import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Records what a reporter asks for, where their case allows it. */
@ApplicationScoped
class SayWish {

    private static final int TRIES = 5;

    private final Transactions transactions;
    private final Journal journal;

    SayWish(Transactions transactions, Journal journal) {
        this.transactions = transactions;
        this.journal = journal;
    }

    /** Stored durably when it completes; asking for the same twice changes nothing. Fails with {@link WishRefused}. */
    Uni<Void> say(CaseId caseId, Wish wish) {
        return transactions
                .run(() -> journal.entries(caseId.value())
                        .chain(entries -> wish.decide(entries)
                                .map(it -> journal.record(
                                                caseId.value(),
                                                entries.getLast().sequence(),
                                                Circumstances.of("reporter"),
                                                List.of(it))
                                        .replaceWithVoid())
                                .orElseGet(() -> Uni.createFrom().voidItem())))
                .onFailure(SubjectMoved.class)
                .retry()
                .atMost(TRIES);
    }
}
