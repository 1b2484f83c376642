package dev.candor.notify.site;

import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What is public, for those who read. */
@ApplicationScoped
class Publications {

    private final Transactions transactions;
    private final AdvisoryRepository advisories;

    Publications(Transactions transactions, AdvisoryRepository advisories) {
        this.transactions = transactions;
        this.advisories = advisories;
    }

    Uni<List<PublishedAdvisory>> newest(Wanted wanted, int page, int size) {
        return transactions.run(() -> advisories.newest(wanted, page, size));
    }

    Uni<List<PublishedAdvisory>> all() {
        return transactions.run(advisories::all);
    }

    /** A document, where there is one, and whether the advisory was taken back. Both are always asked for. */
    Uni<Found> find(String caseId, String format) {
        return transactions.run(() -> advisories
                .document(caseId, format)
                .chain(document -> advisories.isWithdrawn(caseId).map(withdrawn -> new Found(document, withdrawn))));
    }

    /** {@code withdrawn}: false as well for what never was public. */
    record Found(Optional<Document> document, boolean withdrawn) {}
}
