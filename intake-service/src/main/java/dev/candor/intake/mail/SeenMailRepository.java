package dev.candor.intake.mail;

import dev.candor.intake.report.OnceKey;
import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/** Remembers, by hashes alone, which mails came and which of them were set aside. */
@ApplicationScoped
class SeenMailRepository {

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

    /** Keeps a mail that opens no case; false where the same mail is kept already. */
    Uni<Boolean> setAside(UUID id, String project, SetAsideReason reason, UUID content, Fingerprint fingerprint) {
        return transactions.onConnection(connection -> connection
                .preparedQuery("insert into set_aside_mail(id, project, reason, content_id, fingerprint, received_at)"
                        + " values ($1, $2, $3, $4, $5, $6) on conflict do nothing")
                .execute(Tuple.of(
                        id,
                        project,
                        reason.word(),
                        content,
                        fingerprint.value(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                // A content that belongs to something is not swept.
                .chain(inserted -> connection
                        .preparedQuery("update content set case_id = $1 where id = $2"
                                + " and exists (select 1 from set_aside_mail where content_id = $2)")
                        .execute(Tuple.of("set-aside/" + project, content))
                        .map(_ -> inserted.rowCount() > 0)));
    }
}
