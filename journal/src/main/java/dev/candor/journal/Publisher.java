package dev.candor.journal;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Sends entries to the service's topic, keyed by subject. */
@ApplicationScoped
class Publisher {

    private final MutinyEmitter<byte[]> topic;

    Publisher(
            // The relay bounds what is under way by its batch.
            @Channel("published") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> topic) {
        this.topic = topic;
    }

    /** Completes when the broker has acknowledged every one. */
    Uni<Void> publish(List<Outgoing> entries) {
        return Uni.join()
                .all(entries.stream().map(this::send).toList())
                .andCollectFailures()
                .replaceWithVoid();
    }

    private Uni<Void> send(Outgoing entry) {
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(entry.subject())
                .withHeaders(entry.headers())
                .build();
        return topic.sendMessage(Message.of(entry.body()).addMetadata(metadata));
    }
}
