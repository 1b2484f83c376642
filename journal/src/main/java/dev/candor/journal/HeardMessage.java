package dev.candor.journal;

import dev.candor.events.Event;
import dev.candor.events.EventTypes;
import dev.candor.events.Recorded;
import dev.candor.events.Scope;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A message as it came from the stream: CloudEvents attributes and body. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HeardMessage(String topic, UUID id, String subject, Map<String, String> attributes, byte[] body) {

    static HeardMessage of(ConsumerRecord<String, byte[]> record) {
        var attributes = new LinkedHashMap<String, String>();
        record.headers().forEach(it -> attributes.put(it.key(), new String(it.value(), StandardCharsets.UTF_8)));
        return new HeardMessage(
                record.topic(),
                id(attributes).orElseGet(() -> placeOf(record)),
                attributes.getOrDefault(
                        "ce_subject", Optional.ofNullable(record.key()).orElse("unknown")),
                attributes,
                Optional.ofNullable(record.value()).orElseGet(() -> new byte[0]));
    }

    static HeardMessage parked(ParkedEntity row) {
        var attributes = new LinkedHashMap<String, String>();
        new JsonObject(row.headers).forEach(it -> attributes.put(it.getKey(), (String) it.getValue()));
        return new HeardMessage(row.topic, row.eventId, row.subject, attributes, row.body);
    }

    String type() {
        return attributes.getOrDefault("ce_type", "");
    }

    Optional<Class<? extends Event>> kind() {
        return EventTypes.named(type());
    }

    String headers() {
        return new JsonObject(new LinkedHashMap<>(attributes)).encode();
    }

    /** The entry that this becomes in the hearer's journal: the body as it came, and nothing to publish. */
    Draft draft(long sequence) {
        return new Draft(
                id,
                subject,
                sequence,
                type(),
                attribute("ce_source"),
                Optional.of(HexFormat.of().parseHex(attribute("ce_hash"))),
                attribute("ce_actor"),
                time(),
                Optional.ofNullable(attributes.get("ce_policyversion")),
                Optional.ofNullable(attributes.get("ce_cause")).map(UUID::fromString),
                body,
                false);
    }

    Recorded opened(long sequence, SubjectKeys keys) {
        var kind = kind().orElseThrow();
        return new Recorded(
                id,
                subject,
                sequence,
                attribute("ce_source"),
                attribute("ce_actor"),
                time(),
                Optional.ofNullable(attributes.get("ce_policyversion")),
                Optional.ofNullable(attributes.get("ce_cause")).map(UUID::fromString),
                EventCodec.open(kind, body, id, keys));
    }

    List<KeyTable.NewKey> keys() {
        var keys = new ArrayList<KeyTable.NewKey>();
        for (var scope : Scope.values()) {
            Optional.ofNullable(attributes.get(Outgoing.KEY_HEADER + scope))
                    .map(Base64.getDecoder()::decode)
                    .ifPresent(it -> keys.add(new KeyTable.NewKey(subject, scope, it)));
        }
        return keys;
    }

    private Instant time() {
        try {
            return Instant.parse(attribute("ce_time"));
        } catch (DateTimeException _) {
            throw new UnreadableEvent("ce_time is no instant");
        }
    }

    private String attribute(String name) {
        var value = attributes.get(name);
        if (value == null) {
            throw new UnreadableEvent("The message has no " + name);
        }
        return value;
    }

    private static Optional<UUID> id(Map<String, String> attributes) {
        try {
            return Optional.ofNullable(attributes.get("ce_id")).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** A message without an id of its own is known by its place, so that it too is parked only once. */
    private static UUID placeOf(ConsumerRecord<String, byte[]> record) {
        return UUID.nameUUIDFromBytes("%s/%d/%d"
                .formatted(record.topic(), record.partition(), record.offset())
                .getBytes(StandardCharsets.UTF_8));
    }
}
