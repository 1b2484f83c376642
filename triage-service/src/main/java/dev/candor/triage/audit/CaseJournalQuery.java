package dev.candor.triage.audit;

import dev.candor.journal.Journal;
import dev.candor.journal.Transactions;
import dev.candor.triage.casefile.command.Actor;
import dev.candor.triage.casefile.command.VisibleCases;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the journal of a case that somebody may know of. */
@ApplicationScoped
public class CaseJournalQuery {

    private final Transactions transactions;
    private final VisibleCases cases;
    private final Journal journal;

    CaseJournalQuery(Transactions transactions, VisibleCases cases, Journal journal) {
        this.transactions = transactions;
        this.cases = cases;
        this.journal = journal;
    }

    public Uni<CaseJournal> of(String id, Actor actor) {
        return transactions.run(() -> cases.itself(id, actor)
                .chain(it -> journal.stored(it.id().value())
                        .chain(entries ->
                                journal.verify(it.id().value()).map(broken -> CaseJournal.of(entries, broken)))));
    }
}
