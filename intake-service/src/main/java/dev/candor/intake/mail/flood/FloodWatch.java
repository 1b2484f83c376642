package dev.candor.intake.mail.flood;

import static java.util.Locale.ROOT;

import dev.candor.intake.mail.reading.Mailbox;
import dev.candor.intake.report.OnceKey;
import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

/** Counts mails that nobody vouches for. A mail that comes again counts once. */
@ApplicationScoped
public class FloodWatch {

    private static final Duration WINDOW = Duration.ofHours(1);

    // What is inserted here is not seen by the count, which leaves it out for the second time that it comes.
    private static final String COUNT = """
            with arrived as (
                insert into mail_arrival(project, fingerprint, author_hash, domain_hash, arrived_at)
                values ($1, $2, $3, $4, $5) on conflict do nothing
            )
            select count(*) filter (where author_hash = $3), count(*) filter (where domain_hash = $4), count(*)
              from mail_arrival where project = $1 and arrived_at > $6 and fingerprint <> $2""";

    private final Transactions transactions;
    private final FloodConfig most;
    private final Clock clock;

    FloodWatch(Transactions transactions, FloodConfig most, Clock clock) {
        this.transactions = transactions;
        this.most = most;
        this.clock = clock;
    }

    /** Whether unusually many such mails came within the last hour: from its author, from their domain, or in all. */
    public Uni<Boolean> isOneOfMany(String project, Optional<Mailbox> author, String fingerprint) {
        return count(project, author, fingerprint).map(it -> it.areMany(most));
    }

    Uni<Arrivals> count(String project, Optional<Mailbox> author, String fingerprint) {
        var now = clock.instant();
        var row = Tuple.tuple()
                .addString(project)
                .addString(fingerprint)
                .addString(hash(author.map(Mailbox::address)))
                .addString(hash(author.map(Mailbox::domain)))
                .addValue(now.atOffset(ZoneOffset.UTC))
                .addValue(now.minus(WINDOW).atOffset(ZoneOffset.UTC));
        return transactions.ahead(connection -> connection
                .preparedQuery(COUNT)
                .execute(row)
                .map(rows -> {
                    var before = rows.iterator().next();
                    return new Arrivals(before.getLong(0) + 1, before.getLong(1) + 1, before.getLong(2) + 1);
                }));
    }

    private static String hash(Optional<String> name) {
        return OnceKey.keyOf(name.orElse("").toLowerCase(ROOT));
    }
}
