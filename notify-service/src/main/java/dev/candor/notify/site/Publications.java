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

    Uni<List<PublishedAdvisory>> newest(String words, int page, int size) {
        return transactions.run(() -> advisories.newest(words, page, size));
    }

    Uni<List<PublishedAdvisory>> all() {
        return transactions.run(advisories::all);
    }

    Uni<Optional<Document>> document(String caseId, String format) {
        return transactions.run(() -> advisories.document(caseId, format));
    }
}
