package dev.candor.intake.mail.flood;

import static java.util.Locale.ROOT;

import dev.candor.intake.report.OnceKey;
import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** An address gets one automatic answer a day: so two machines that answer each other come to an end (RFC 3834, 2). */
@ApplicationScoped
public class AnswerSparingly {

    static final Duration PAUSE = Duration.ofDays(1);

    // The same mail, delivered again because it could not be stored, is still to be answered.
    private static final String CLAIM = """
            insert into answered_address as it (address_hash, fingerprint, answered_at) values ($1, $2, $3)
            on conflict (address_hash) do update
               set fingerprint = excluded.fingerprint, answered_at = excluded.answered_at
             where it.answered_at <= $4 or it.fingerprint = excluded.fingerprint
            returning 1""";

    private final Transactions transactions;
    private final Clock clock;

    AnswerSparingly(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** True for one mail of an address within a day, each time that this mail comes. */
    public Uni<Boolean> mayAnswer(String address, String fingerprint) {
        var now = clock.instant();
        var row = Tuple.of(
                OnceKey.keyOf(address.toLowerCase(ROOT)),
                fingerprint,
                now.atOffset(ZoneOffset.UTC),
                now.minus(PAUSE).atOffset(ZoneOffset.UTC));
        return transactions.ahead(
                connection -> connection.preparedQuery(CLAIM).execute(row).map(rows -> rows.size() > 0));
    }
}
