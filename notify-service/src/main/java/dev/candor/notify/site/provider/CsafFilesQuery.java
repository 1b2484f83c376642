package dev.candor.notify.site.provider;

import dev.candor.journal.Transactions;
import dev.candor.notify.site.Document;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The public CSAF documents, the one that changed last first. */
@ApplicationScoped
class CsafFilesQuery {

    private static final String FILES = """
            select p.caseId, p.format, a.title, a.summary, a.publishedAt, a.modifiedAt
            from PublicationEntity p join AdvisoryEntity a on a.caseId = p.caseId
            where p.format in ('csaf', 'vex') order by a.modifiedAt desc, p.caseId desc, p.format""";

    private static final String FILE = """
            select p.body, a.modifiedAt from PublicationEntity p join AdvisoryEntity a on a.caseId = p.caseId
            where p.caseId = :case and p.format = :format and a.publishedAt >= :from and a.publishedAt < :before""";

    private final Transactions transactions;

    CsafFilesQuery(Transactions transactions) {
        this.transactions = transactions;
    }

    Uni<List<CsafFile>> all() {
        return transactions.run(() -> Panache.getSession()
                .chain(session -> session.createQuery(FILES, CsafFile.class).getResultList()));
    }

    /** The document of this name in the folder of a year; only there. */
    Uni<Optional<Document>> file(int year, CsafFile.Asked asked) {
        return transactions.run(() -> Panache.getSession()
                .chain(session -> session.createQuery(FILE, Document.class)
                        .setParameter("case", asked.caseId())
                        .setParameter("format", asked.format())
                        .setParameter("from", startOf(year))
                        .setParameter("before", startOf(year + 1))
                        .getSingleResultOrNull())
                .map(Optional::ofNullable));
    }

    private static Instant startOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
