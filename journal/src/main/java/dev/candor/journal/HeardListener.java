package dev.candor.journal;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes batches from the stream and has them applied: all in one transaction or, when that fails, one by one. A
 * database that is away holds the stream; an event that fails by itself is parked and holds only its own case.
 */
@ApplicationScoped
class HeardListener {

    private static final Logger LOG = Logger.getLogger(HeardListener.class);
    private static final int RETRIES = 2;
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(5);

    private final Hearing hearing;
    private final Parking parking;
    private final MeterRegistry metrics;

    HeardListener(Hearing hearing, Parking parking, MeterRegistry metrics) {
        this.hearing = hearing;
        this.parking = parking;
        this.metrics = metrics;
    }

    @Incoming("heard")
    Uni<Void> hear(ConsumerRecords<String, byte[]> records) {
        var messages = known(records);
        return messages.isEmpty()
                ? Uni.createFrom().voidItem()
                : hearing.apply(messages)
                        .onFailure()
                        .recoverWithUni(_ -> oneByOne(messages))
                        .onFailure()
                        .invoke(it ->
                                LOG.warnf("The stream waits: %s", it.getClass().getSimpleName()))
                        .onFailure()
                        .retry()
                        .withBackOff(FIRST_BACK_OFF, LONGEST_BACK_OFF)
                        .indefinitely();
    }

    private Uni<Void> oneByOne(List<HeardMessage> messages) {
        return Multi.createFrom()
                .iterable(messages)
                .onItem()
                .transformToUniAndConcatenate(this::alone)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Fails only where even parking fails: then the database is away, and the whole batch comes again. */
    private Uni<Void> alone(HeardMessage message) {
        return hearing.apply(List.of(message))
                .onFailure(it -> !(it instanceof NotYet))
                .retry()
                .withBackOff(FIRST_BACK_OFF, LONGEST_BACK_OFF)
                .atMost(RETRIES)
                .onFailure()
                .recoverWithUni(failure -> parking.park(message, failure));
    }

    private List<HeardMessage> known(ConsumerRecords<String, byte[]> records) {
        var messages = new ArrayList<HeardMessage>();
        for (var record : records) {
            var message = HeardMessage.of(record);
            if (message.kind().isPresent() || message.type().isEmpty()) {
                messages.add(message);
            } else {
                // A newer service says something that this one does not know: no fault, but worth counting.
                metrics.counter("candor.journal.skipped", "type", message.type())
                        .increment();
            }
        }
        return messages;
    }
}
