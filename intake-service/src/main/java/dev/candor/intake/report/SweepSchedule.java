package dev.candor.intake.report;

import dev.candor.journal.Contents;
import dev.candor.journal.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Deletes what was stored for a report that never came, and keys that nobody will use again. */
@ApplicationScoped
class SweepSchedule {

    private static final Logger LOG = Logger.getLogger(SweepSchedule.class);
    private static final Duration CONTENT_WAITS = Duration.ofHours(1);
    private static final Duration KEY_LASTS = Duration.ofDays(90);

    private final Contents contents;
    private final Transactions transactions;
    private final Clock clock;

    SweepSchedule(Contents contents, Transactions transactions, Clock clock) {
        this.contents = contents;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> sweep() {
        var now = clock.instant();
        return contents.sweep(now.minus(CONTENT_WAITS))
                .invoke(swept -> {
                    if (swept > 0) {
                        LOG.infof("Deleted %d contents that nothing refers to", swept);
                    }
                })
                .chain(() -> transactions.onConnection(connection -> connection
                        .preparedQuery("delete from idempotency_key where created_at < $1")
                        .execute(Tuple.of(now.minus(KEY_LASTS).atOffset(ZoneOffset.UTC)))))
                .replaceWithVoid();
    }
}
