package dev.candor.notify.notice;

import dev.candor.events.CaseEvent.Assigned;
import dev.candor.events.DeliveryEvent;
import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.DeliveryEvent.NotificationBounced;
import dev.candor.events.DeliveryEvent.NotificationFailed;
import dev.candor.events.Recipient;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.notify.delivery.Notice;
import dev.candor.policy.Policy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is told that a mail did not reach somebody: the handler, or where there is none, or it is them, the team. */
final class NotReached {

    private NotReached() {}

    static Stream<Addressee> of(DeliveryEvent event, List<Recorded> entries, Policy policy) {
        return switch (event) {
            case NotificationBounced it -> Stream.of(desk(it.participant(), entries, policy));
            case NotificationFailed it -> Stream.of(desk(it.participant(), entries, policy));
            default -> Stream.empty();
        };
    }

    private static Addressee desk(String missed, List<Recorded> entries, Policy policy) {
        var address = handler(entries)
                .filter(it -> !it.participant().equals(missed))
                .map(it -> it.address().value())
                .orElseGet(() -> alertAddress(entries, policy));
        return Addressee.of(NoticeKind.DECISION, new Message.Pointer(Optional.empty()), Notice.DESK, address);
    }

    private static Optional<Recipient> handler(List<Recorded> entries) {
        return entries.stream()
                .flatMap(it -> it.event() instanceof Assigned assigned ? assigned.to().stream() : Stream.empty())
                .reduce((_, later) -> later);
    }

    private static String alertAddress(List<Recorded> entries, Policy policy) {
        return entries.stream()
                .flatMap(it -> it.event() instanceof ReportReceived report ? Stream.of(report) : Stream.empty())
                .findFirst()
                .map(it -> PeopleNotices.alertAddress(it, policy))
                .orElse(policy.alertAddress());
    }
}
