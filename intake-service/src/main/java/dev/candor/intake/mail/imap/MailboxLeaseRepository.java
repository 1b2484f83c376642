package dev.candor.intake.mail.imap;

import dev.candor.journal.Ids;
import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Which replica has a mailbox for itself, and until when. Two at once would do no harm, as the same mail is one report;
 * they would only do the work twice.
 */
@ApplicationScoped
class MailboxLeaseRepository {

    private final Transactions transactions;
    private final Clock clock;
    private final UUID replica = Ids.next();

    MailboxLeaseRepository(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes or keeps the mailbox; false where another replica has it. */
    Uni<Boolean> hold(String mailbox, Duration lease) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return transactions.onConnection(connection -> connection
                .preparedQuery("insert into mailbox_lease(mailbox, holder, until) values ($1, $2, $3)"
                        + " on conflict (mailbox) do update set holder = excluded.holder, until = excluded.until"
                        + " where mailbox_lease.holder = excluded.holder or mailbox_lease.until < $4")
                .execute(Tuple.of(mailbox, replica, now.plus(lease), now))
                .map(it -> it.rowCount() > 0));
    }

    Uni<Void> release(String mailbox) {
        return transactions.onConnection(connection -> connection
                .preparedQuery("delete from mailbox_lease where mailbox = $1 and holder = $2")
                .execute(Tuple.of(mailbox, replica))
                .replaceWithVoid());
    }
}
