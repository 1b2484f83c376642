package dev.candor.journal;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Keeps the events that could not be applied, with their reason, and applies them when it is time: by itself where
 * something was only missing, by a person's word where something was wrong. Their cases wait; the others flow.
 */
@ApplicationScoped
public class Parking {

    private static final Logger LOG = Logger.getLogger(Parking.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Transactions transactions;
    private final Hearing hearing;
    private final ParkedRepository parked;
    private final Clock clock;
    private final Vertx vertx;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicLong waiting = new AtomicLong();

    Parking(
            Transactions transactions,
            Hearing hearing,
            ParkedRepository parked,
            Clock clock,
            Vertx vertx,
            MeterRegistry metrics) {
        this.transactions = transactions;
        this.hearing = hearing;
        this.parked = parked;
        this.clock = clock;
        this.vertx = vertx;
        metrics.gauge("candor.journal.parked", waiting);
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(POLL.toMillis(), _ -> {
            if (busy.compareAndSet(false, true)) {
                retryDue().subscribe().with(_ -> busy.set(false), _ -> busy.set(false));
            }
        });
    }

    /** What waits, oldest first. */
    public Uni<List<ParkedEvent>> list() {
        return transactions.run(() ->
                parked.listed().map(rows -> rows.stream().map(ParkedEvent::of).toList()));
    }

    /**
     * Applies a parked event now, and then those of its case that waited behind it. False where there is none of this
     * id; where it fails again, it stays with its new reason.
     */
    public Uni<Boolean> replay(long id) {
        return transactions
                .run(() -> parked.findById(id))
                .chain(row -> row == null
                        ? Uni.createFrom().item(false)
                        : again(row)
                                .chain(healed -> healed
                                        ? drain(row.subject)
                                        : Uni.createFrom().voidItem())
                                .replaceWith(true));
    }

    /** Gives a parked event up; those behind it go on. False where there is none of this id. */
    public Uni<Boolean> drop(long id) {
        return transactions
                .run(() -> parked.findById(id))
                .chain(row -> row == null
                        ? Uni.createFrom().item(false)
                        : transactions
                                .run(() -> parked.deleteById(id))
                                .chain(_ -> drain(row.subject))
                                .replaceWith(true));
    }

    Uni<Void> park(HeardMessage message, Throwable failure) {
        var reason = reason(failure);
        var state = failure instanceof NotYet ? ParkedEntity.NOT_YET : ParkedEntity.PARKED;
        LOG.errorf("Event %s (%s) of %s is %s: %s", message.id(), message.type(), message.subject(), state, reason);
        return transactions
                .run(() -> parked.persist(ParkedEntity.of(message, state, reason, clock.instant())))
                .replaceWithVoid();
    }

    private Uni<Void> retryDue() {
        return transactions
                .run(() -> parked.count().invoke(waiting::set).chain(() -> parked.due(clock.instant())))
                .chain(rows -> each(
                        rows,
                        it -> again(it)
                                .chain(healed -> healed
                                        ? drain(it.subject)
                                        : Uni.createFrom().voidItem())));
    }

    /** Goes through what waits of a case until something fails again. */
    private Uni<Void> drain(String subject) {
        return transactions
                .run(() -> parked.ofSubjects(List.of(subject)))
                .chain(rows -> rows.isEmpty() || rows.getFirst().state.equals(ParkedEntity.PARKED)
                        ? Uni.createFrom().voidItem()
                        : again(rows.getFirst())
                                .chain(healed -> healed
                                        ? drain(subject)
                                        : Uni.createFrom().voidItem()));
    }

    private Uni<Boolean> again(ParkedEntity row) {
        return transactions
                .run(() -> hearing.applyHeld(row))
                .replaceWith(true)
                .onFailure()
                .recoverWithUni(failure -> failedAgain(row, failure).replaceWith(false));
    }

    private Uni<Void> failedAgain(ParkedEntity row, Throwable failure) {
        return transactions
                .run(() -> parked.findById(row.id).invoke(it -> {
                    if (it != null) {
                        it.state = failure instanceof NotYet ? ParkedEntity.NOT_YET : ParkedEntity.PARKED;
                        it.reason = reason(failure);
                        it.attempts++;
                        it.retryAt = clock.instant().plus(wait(it.attempts));
                    }
                }))
                .replaceWithVoid();
    }

    private static Duration wait(int attempts) {
        var wait = Duration.ofSeconds(1L << Math.min(attempts, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** Our own exceptions carry no content and say what is wrong; of strangers only the kind is told. */
    private static String reason(Throwable failure) {
        return failure.getClass().getName().startsWith("dev.candor.")
                ? failure.getClass().getSimpleName() + ": " + failure.getMessage()
                : failure.getClass().getName();
    }

    private static Uni<Void> each(List<ParkedEntity> rows, Function<ParkedEntity, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
