package dev.candor.journal;

import dev.candor.events.Event;
import dev.candor.events.EventTypes;
import dev.candor.events.Scope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Plays another service on the real stream: says events as its journal would, and reads what is said on a topic. */
public final class OtherService implements AutoCloseable {

    private final String name;
    private final String topic;
    private final String broker;
    private final WrappingKeys wrapping;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, Head> heads = new HashMap<>();
    private final Map<String, Map<Scope, byte[]>> keys = new HashMap<>();

    /** {@code keys}: a folder with the wrapping keys of the scopes that it speaks in. */
    public OtherService(String name, String topic, String broker, Path keys) {
        this.name = name;
        this.topic = topic;
        this.broker = broker;
        this.wrapping = new WrappingKeys(new KeyFolder(keys));
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Says an event about a subject, as {@code actor}; its id. */
    public UUID says(String subject, String actor, Event event) {
        return says(subject, actor, Optional.empty(), event);
    }

    /** Says an event under a version of the policy. */
    public UUID says(String subject, String actor, Optional<String> policyVersion, Event event) {
        return send(message(subject, actor, policyVersion, event));
    }

    /** Says an event as of another instant: it took its time on the way, or a clock is wrong. */
    public UUID saysOf(Instant at, String subject, String actor, Optional<String> policyVersion, Event event) {
        return send(message(at, subject, actor, policyVersion, event));
    }

    /** The message that {@link #says} would send. */
    public Said message(String subject, String actor, Optional<String> policyVersion, Event event) {
        return message(Instant.now(), subject, actor, policyVersion, event);
    }

    private Said message(Instant at, String subject, String actor, Optional<String> policyVersion, Event event) {
        var id = Ids.next();
        var stored = keys.computeIfAbsent(subject, _ -> new HashMap<>());
        var subjectKeys = new SubjectKeys(subject, wrapping, stored);
        var body = EventCodec.seal(event, id, subjectKeys);
        stored.putAll(subjectKeys.made());
        var head = heads.getOrDefault(subject, Head.START);
        var draft = new Draft(
                id,
                subject,
                head.sequence() + 1,
                EventTypes.nameOf(event),
                name,
                Optional.empty(),
                actor,
                at.truncatedTo(ChronoUnit.MICROS),
                policyVersion,
                Optional.empty(),
                body,
                true);
        var row = EntryTable.NewRow.after(head, draft);
        heads.put(subject, row.head());
        return new Said(row, Map.copyOf(stored), body);
    }

    /** Sends a message, again if it was sent before; its event id. */
    public UUID send(Said said) {
        var draft = said.row().draft();
        var headers = new RecordHeaders();
        header(headers, "ce_specversion", "1.0");
        header(headers, "ce_id", draft.id().toString());
        header(headers, "ce_source", draft.source());
        header(headers, "ce_type", draft.type());
        header(headers, "ce_subject", draft.subject());
        header(headers, "ce_time", draft.occurredAt().toString());
        header(headers, "ce_actor", draft.actor());
        header(headers, "ce_sequence", Long.toString(draft.sequence()));
        header(headers, "ce_hash", HexFormat.of().formatHex(said.row().hash()));
        draft.policyVersion().ifPresent(it -> header(headers, "ce_policyversion", it));
        said.keys()
                .forEach((scope, wrapped) -> header(
                        headers,
                        Outgoing.KEY_HEADER + scope,
                        Base64.getEncoder().encodeToString(wrapped)));
        try {
            producer.send(new ProducerRecord<>(topic, null, draft.subject(), said.body(), headers))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return draft.id();
    }

    /** All records of a topic from its beginning, read until nothing comes for a second. */
    public List<ConsumerRecord<String, byte[]>> everythingOn(String other) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(other).stream()
                    .map(it -> new TopicPartition(other, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    @Override
    public void close() {
        producer.close();
    }

    private static void header(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** A message ready to be sent, as often as a test likes; {@code body} may be replaced by a poisoned one. */
    public record Said(EntryTable.NewRow row, Map<Scope, byte[]> keys, byte[] body) {

        public Said withBody(String other) {
            return new Said(row, keys, other.getBytes(StandardCharsets.UTF_8));
        }

        public UUID id() {
            return row.draft().id();
        }
    }
}
