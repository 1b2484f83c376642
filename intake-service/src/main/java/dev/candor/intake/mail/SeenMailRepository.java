package dev.candor.intake.mail;

import dev.candor.intake.report.OnceKey;
import dev.candor.journal.Transactions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/** Remembers, by hashes alone, which mails came and which of them were set aside. */
@ApplicationScoped
class SeenMailRepository {

    private static final String SET_ASIDE = """
            insert into set_aside_mail(id, project, reason, content_id, fingerprint, received_at)
            values (:id, :project, :reason, :content, :fingerprint, :now) on conflict do nothing""";

    private static final String BELONGS = """
            update content set case_id = :owner
            where id = :content and exists (select 1 from set_aside_mail where content_id = :content)""";

    private final Transactions transactions;
    private final Clock clock;

    SeenMailRepository(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Remembers the mail; true where one with this Message-ID and other content came before. It is remembered for sure
     * once the mail itself is stored.
     */
    Uni<Boolean> isMessageIdTaken(String project, String messageId, Fingerprint fingerprint) {
        var row = Tuple.of(
                project,
                OnceKey.keyOf(messageId),
                fingerprint.value(),
                clock.instant().atOffset(ZoneOffset.UTC));
        return transactions.ahead(connection -> connection
                .preparedQuery("insert into seen_mail(project, message_id_hash, fingerprint, seen_at)"
                        + " values ($1, $2, $3, $4) on conflict do nothing")
                .execute(row)
                .chain(() -> connection
                        .preparedQuery("select 1 from seen_mail where project = $1 and message_id_hash = $2"
                                + " and fingerprint <> $3 limit 1")
                        .execute(Tuple.of(project, OnceKey.keyOf(messageId), fingerprint.value())))
                .map(it -> it.size() > 0));
    }

    /** A mail that opens no case, and where its bytes are. */
    record Kept(UUID id, String project, SetAsideReason reason, UUID content, Fingerprint fingerprint) {}

    /** Keeps a mail that opens no case, inside the running transaction; false where the same mail is kept already. */
    Uni<Boolean> setAside(Kept mail) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SET_ASIDE)
                        .setParameter("id", mail.id())
                        .setParameter("project", mail.project())
                        .setParameter("reason", mail.reason().word())
                        .setParameter("content", mail.content())
                        .setParameter("fingerprint", mail.fingerprint().value())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                        // A content that belongs to something is not swept.
                        .chain(inserted -> session.createNativeQuery(BELONGS)
                                .setParameter("owner", "set-aside/" + mail.project())
                                .setParameter("content", mail.content())
                                .executeUpdate()
                                .replaceWith(inserted > 0)));
    }
}
