package dev.candor.intake.receipt;

import dev.candor.events.CaseId;
import dev.candor.events.ReportEvent.ReceiptReplaced;
import dev.candor.intake.report.CaseQuery;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.Secrets;
import dev.candor.journal.SubjectMoved;
import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Replaces a lost receipt by a new one, which goes to the known address; the old one opens nothing any more. */
@ApplicationScoped
class ReplaceReceipt {

    private static final int TRIES = 5;

    private final Transactions transactions;
    private final CaseQuery cases;
    private final Journal journal;
    private final ReceiptRepository receipts;
    private final Secrets secrets;
    private final ReceiptConfig config;
    private final Clock clock;

    ReplaceReceipt(
            Transactions transactions,
            CaseQuery cases,
            Journal journal,
            ReceiptRepository receipts,
            Secrets secrets,
            ReceiptConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.journal = journal;
        this.receipts = receipts;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
    }

    /** Says nothing about whether there is such a case, and such an address of it. */
    Uni<Void> replace(CaseId named, String address) {
        return cases.openedAs(named)
                .chain(caseId -> transactions
                        .run(() -> journal.entries(caseId.value())
                                .chain(entries -> Replacement.decide(
                                                entries, address, config.betweenReplacements(), clock.instant())
                                        .map(it -> record(caseId, entries.size(), it))
                                        .orElseGet(() -> Uni.createFrom().voidItem())))
                        .onFailure(SubjectMoved.class)
                        .retry()
                        .atMost(TRIES));
    }

    private Uni<Void> record(CaseId caseId, long after, ReceiptReplaced event) {
        return journal.record(caseId.value(), after, Circumstances.of("reporter"), List.of(event))
                .chain(() -> receipts.findById(event.reportId()))
                .invoke(it -> {
                    it.generation = event.receiptGeneration();
                    it.hash = Secrets.hash(secrets.receipt(event.reportId(), event.receiptGeneration()));
                })
                .replaceWithVoid();
    }
}
