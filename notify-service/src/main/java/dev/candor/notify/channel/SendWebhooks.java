package dev.candor.notify.channel;

import dev.candor.events.DeliveryEvent;
import dev.candor.events.DeliveryEvent.AdvisoryPublished;
import dev.candor.events.DeliveryEvent.PublicationFailed;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.Transactions;
import dev.candor.notify.channel.WebhookEntity.Message;
import dev.candor.notify.channel.WebhookEntity.State;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sends what is due, side by side, and says to the desk when a receiver has taken a message or was given up. At least
 * once: a receiver knows a message that it got twice by its id.
 */
@ApplicationScoped
class SendWebhooks {

    private static final int MOST = 20;
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration FIRST_RETRY = Duration.ofMillis(50);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);

    // Standard Webhooks' advice: over a day in all.
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14));

    private final Transactions transactions;
    private final WebhookRepository messages;
    private final Receivers receivers;
    private final PostWebhook postWebhook;
    private final Journal journal;
    private final Clock clock;

    SendWebhooks(
            Transactions transactions,
            WebhookRepository messages,
            Receivers receivers,
            PostWebhook postWebhook,
            Journal journal,
            Clock clock) {
        this.transactions = transactions;
        this.messages = messages;
        this.receivers = receivers;
        this.postWebhook = postWebhook;
        this.journal = journal;
        this.clock = clock;
    }

    Uni<Void> send() {
        return transactions
                .run(() -> messages.claim(MOST, LEASE))
                .chain(claimed -> Multi.createFrom()
                        .iterable(claimed)
                        .onItem()
                        .transformToUniAndMerge(this::send)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> send(Message message) {
        return receivers
                .named(message.receiver())
                .map(it -> postWebhook.post(it, message))
                .orElseGet(() -> Uni.createFrom().item(Optional.of("nobody has this name any more")))
                // Another word about the case at the same time takes its place in the chain first.
                .chain(failure -> transactions
                        .run(() -> settle(message, failure))
                        .onFailure()
                        .retry()
                        .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                        .expireIn(LEASE.toMillis()));
    }

    private Uni<Void> settle(Message message, Optional<String> failure) {
        return messages.findById(message.id()).chain(row -> {
            row.attempts++;
            row.reason = failure.orElse("");
            if (failure.isPresent() && row.attempts <= PAUSES.size()) {
                row.dueAt = clock.instant().plus(PAUSES.get(row.attempts - 1));
                return Uni.createFrom().voidItem();
            }
            row.state = failure.isPresent() ? State.GIVEN_UP : State.TAKEN;
            var channel = WebhookChannel.PREFIX + message.receiver();
            return tell(
                    message,
                    failure.<DeliveryEvent>map(reason -> new PublicationFailed(channel, reason))
                            .orElseGet(() -> new AdvisoryPublished(channel, message.url())));
        });
    }

    private Uni<Void> tell(Message message, DeliveryEvent event) {
        var caseId = message.caseId();
        return journal.lastSequence(caseId)
                .chain(last -> journal.record(
                        caseId,
                        last,
                        new Circumstances("notify", Optional.empty(), Optional.of(message.eventId())),
                        List.of(event)))
                .replaceWithVoid();
    }
}
