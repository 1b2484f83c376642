package dev.candor.triage.casefile;

import dev.candor.events.DeliveryEvent.AdvisoryPublished;
import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.DeliveryEvent.NotificationBounced;
import dev.candor.events.DeliveryEvent.NotificationDeferred;
import dev.candor.events.DeliveryEvent.NotificationDelivered;
import dev.candor.events.DeliveryEvent.NotificationFailed;
import dev.candor.events.DeliveryEvent.PublicationFailed;
import dev.candor.events.Recorded;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What became of each message that was sent, and of each channel that shows the advisory. */
public record Deliveries(Map<UUID, Delivery> notices, Map<String, Publication> channels) {

    static final Deliveries NONE = new Deliveries(Map.of(), Map.of());

    /**
     * The state of one message to one recipient.
     *
     * @param cause the event that the message tells of
     * @param reason why it did not arrive yet, or at all
     */
    public record Delivery(
            UUID notice,
            NoticeKind kind,
            String participant,
            State state,
            int attempts,
            Optional<String> reason,
            Instant at,
            Optional<UUID> cause) {

        /** Whether it arrived at the next mail server. */
        public enum State {
            DELIVERED,
            DEFERRED,
            FAILED,
            /** It came back later. */
            BOUNCED
        }
    }

    /** A channel with the address at which it shows the advisory, or the reason why it does not. */
    public record Publication(String channel, Optional<String> url, Optional<String> failure, Instant at) {}

    /** The mail to the public list; its state is that of the mail. */
    public static final String ANNOUNCEMENT = "announcement";

    /** The channels that do not show the advisory. */
    public List<String> failed() {
        return channels.values().stream()
                .filter(it -> it.failure().isPresent())
                .map(Publication::channel)
                .toList();
    }

    /** Those whom the latest mail did not reach. */
    public Set<String> missed() {
        var latest = new TreeMap<String, Delivery>();
        notices.values()
                .forEach(it -> latest.merge(
                        it.participant(), it, (one, other) -> other.at().isBefore(one.at()) ? one : other));
        latest.values().removeIf(it -> it.state() != Delivery.State.FAILED && it.state() != Delivery.State.BOUNCED);
        return Collections.unmodifiableSet(latest.keySet());
    }

    Deliveries after(Recorded recorded, NotificationDelivered event) {
        return arrived(recorded, event).announced(recorded, event.kind(), Optional.empty());
    }

    private Deliveries announced(Recorded recorded, NoticeKind kind, Optional<String> failure) {
        return kind == NoticeKind.ANNOUNCEMENT
                ? with(new Publication(ANNOUNCEMENT, Optional.empty(), failure, recorded.occurredAt()))
                : this;
    }

    private Deliveries arrived(Recorded recorded, NotificationDelivered event) {
        var attempts = Optional.ofNullable(notices.get(event.notice()))
                .map(Delivery::attempts)
                .orElse(0);
        return with(new Delivery(
                event.notice(),
                event.kind(),
                event.participant(),
                Delivery.State.DELIVERED,
                attempts + 1,
                Optional.empty(),
                recorded.occurredAt(),
                recorded.cause()));
    }

    Deliveries after(Recorded recorded, NotificationDeferred event) {
        return with(new Delivery(
                event.notice(),
                event.kind(),
                event.participant(),
                Delivery.State.DEFERRED,
                event.attempts(),
                Optional.of(event.reason()),
                recorded.occurredAt(),
                recorded.cause()));
    }

    Deliveries after(Recorded recorded, NotificationFailed event) {
        return with(new Delivery(
                        event.notice(),
                        event.kind(),
                        event.participant(),
                        Delivery.State.FAILED,
                        event.attempts(),
                        Optional.of(event.reason()),
                        recorded.occurredAt(),
                        recorded.cause()))
                .announced(recorded, event.kind(), Optional.of(event.reason()));
    }

    Deliveries after(Recorded recorded, NotificationBounced event) {
        var before = Optional.ofNullable(notices.get(event.notice()));
        return with(new Delivery(
                event.notice(),
                event.kind(),
                event.participant(),
                Delivery.State.BOUNCED,
                before.map(Delivery::attempts).orElse(1),
                Optional.of(event.reason()),
                recorded.occurredAt(),
                before.flatMap(Delivery::cause).or(recorded::cause)));
    }

    Deliveries after(Recorded recorded, AdvisoryPublished event) {
        return with(
                new Publication(event.channel(), Optional.of(event.url()), Optional.empty(), recorded.occurredAt()));
    }

    Deliveries after(Recorded recorded, PublicationFailed event) {
        return with(
                new Publication(event.channel(), Optional.empty(), Optional.of(event.reason()), recorded.occurredAt()));
    }

    private Deliveries with(Delivery delivery) {
        var changed = new LinkedHashMap<>(notices);
        changed.put(delivery.notice(), delivery);
        return new Deliveries(Collections.unmodifiableMap(changed), channels);
    }

    private Deliveries with(Publication publication) {
        var changed = new LinkedHashMap<>(channels);
        changed.put(publication.channel(), publication);
        return new Deliveries(notices, Collections.unmodifiableMap(changed));
    }
}
