package dev.candor.journal;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Publishes what the journal recorded, in order, and forgets it when the broker has it. One relay at a time in all
 * replicas: two relays that skip each other's rows could swap the events of a case.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Publisher publisher;
    private final RelayDatabase database;
    private final JournalConfig config;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();
    private final AtomicLong waiting = new AtomicLong();
    private volatile boolean stopped = true;
    private volatile RelayConnection connection = RelayConnection.NONE;

    Relay(Vertx vertx, Publisher publisher, RelayDatabase database, JournalConfig config, MeterRegistry metrics) {
        this.vertx = vertx;
        this.publisher = publisher;
        this.database = database;
        this.config = config;
        metrics.gauge("candor.journal.unpublished", waiting);
    }

    void start(@Observes StartupEvent event) {
        stopped = false;
        vertx.setPeriodic(config.poll().toMillis(), _ -> wake());
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopped = true;
        connection.close();
    }

    /** Something was committed that may have to go out. Never blocks; many calls at once are one. */
    public void wake() {
        if (stopped) {
            return;
        }
        if (!busy.compareAndSet(false, true)) {
            again.set(true);
            return;
        }
        again.set(false);
        connected().chain(this::lead).subscribe().with(_ -> rest(), this::lost);
    }

    private Uni<Void> lead(RelayConnection it) {
        return it.leads().chain(leads -> leads ? publish(it) : it.callTheLeader());
    }

    private Uni<Void> publish(RelayConnection it) {
        return it.next(config.batch()).chain(entries -> {
            waiting.set(entries.size());
            return entries.isEmpty() || stopped
                    ? Uni.createFrom().voidItem()
                    : publisher.publish(entries).chain(() -> it.forget(entries)).chain(() -> publish(it));
        });
    }

    private Uni<RelayConnection> connected() {
        return connection.isOpen()
                ? Uni.createFrom().item(connection)
                : RelayConnection.open(vertx, database.options(), config.service(), this::wake)
                        .invoke(it -> connection = it);
    }

    private void rest() {
        busy.set(false);
        if (again.getAndSet(false)) {
            wake();
        }
    }

    private void lost(Throwable failure) {
        if (!stopped) {
            LOG.warnf(
                    "The relay starts again in %d s: %s",
                    RETRY.toSeconds(), failure.getClass().getSimpleName());
            LOG.debug("The relay failed", failure);
        }
        connection.close();
        connection = RelayConnection.NONE;
        vertx.setTimer(RETRY.toMillis(), _ -> rest());
    }
}
