package dev.candor.intake.mail.flood;

import dev.candor.journal.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;

/** Forgets after a day who wrote and who was answered. */
@ApplicationScoped
class FloodSchedule {

    private final Transactions transactions;
    private final Clock clock;

    FloodSchedule(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "2m", skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> forget() {
        var before = Tuple.of(clock.instant().minus(AnswerSparingly.PAUSE).atOffset(ZoneOffset.UTC));
        return transactions
                .onConnection(connection -> connection
                        .preparedQuery("delete from mail_arrival where arrived_at < $1")
                        .execute(before)
                        .chain(() -> connection
                                .preparedQuery("delete from answered_address where answered_at < $1")
                                .execute(before)))
                .replaceWithVoid();
    }
}
