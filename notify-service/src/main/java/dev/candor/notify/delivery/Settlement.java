package dev.candor.notify.delivery;

import dev.candor.events.DeliveryEvent;
import dev.candor.events.DeliveryEvent.NotificationDeferred;
import dev.candor.events.DeliveryEvent.NotificationDelivered;
import dev.candor.events.DeliveryEvent.NotificationFailed;
import dev.candor.notify.delivery.NoticeEntity.State;
import dev.candor.notify.delivery.Outcome.Delivered;
import dev.candor.notify.delivery.Outcome.NotTried;
import dev.candor.notify.delivery.Outcome.NotYetTaken;
import dev.candor.notify.delivery.Outcome.PutOff;
import dev.candor.notify.delivery.Outcome.Refused;
import dev.candor.notify.delivery.Outcome.Unsent;
import java.time.Instant;
import java.util.Optional;

/** What an attempt makes of a notice, and what is said about it. A delay is said once per reason, not per attempt. */
record Settlement(State state, int attempts, String reason, Instant dueAt, Optional<DeliveryEvent> said) {

    static Settlement of(Notice notice, Outcome outcome, Patience patience, Instant now) {
        var attempts = notice.attempts() + 1;
        return switch (outcome) {
            case Delivered _ ->
                new Settlement(
                        State.DELIVERED,
                        attempts,
                        "",
                        now,
                        Optional.of(new NotificationDelivered(notice.id(), notice.kind(), notice.participant())));
            case PutOff(var reason, var pause) -> later(notice, notice.attempts(), reason, now.plus(pause));
            case Unsent(var reason) -> failed(notice, attempts, reason, now);
            case Refused it -> failed(notice, attempts, it.reason(), now);
            case NotYetTaken(var reason) ->
                patience.isOverFor(notice.createdAt(), now)
                        ? failed(notice, attempts, reason, now)
                        : later(notice, attempts, reason, now.plus(patience.pauseAfter(attempts)));
            case NotTried(var reason) -> later(notice, notice.attempts(), reason, now.plus(patience.whileAway()));
        };
    }

    private static Settlement failed(Notice notice, int attempts, String reason, Instant now) {
        var said = new NotificationFailed(notice.id(), notice.kind(), notice.participant(), attempts, reason);
        return new Settlement(State.FAILED, attempts, reason, now, Optional.of(said));
    }

    private static Settlement later(Notice notice, int attempts, String reason, Instant dueAt) {
        var said = new NotificationDeferred(notice.id(), notice.kind(), notice.participant(), attempts, reason);
        return new Settlement(
                State.QUEUED,
                attempts,
                reason,
                dueAt,
                Optional.<DeliveryEvent>of(said).filter(_ -> !reason.equals(notice.reason())));
    }
}
