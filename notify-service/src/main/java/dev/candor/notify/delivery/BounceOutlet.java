package dev.candor.notify.delivery;

import dev.candor.events.DeliveryEvent.NotificationBounced;
import dev.candor.events.ParticipantEvent.MailResumed;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.DeliveryReportReceived;
import dev.candor.notify.delivery.NoticeEntity.State;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What comes back changes where its notice stands; a report about a notice that is not of the case says nothing. */
@ApplicationScoped
class BounceOutlet implements Outlet {

    private final NoticeRepository notices;
    private final AddressRepository addresses;
    private final Bounces bounces;
    private final SayDelivery say;

    BounceOutlet(NoticeRepository notices, AddressRepository addresses, Bounces bounces, SayDelivery say) {
        this.notices = notices;
        this.addresses = addresses;
        this.bounces = bounces;
        this.say = say;
    }

    @Override
    public Uni<Void> on(Recorded heard) {
        return switch (heard.event()) {
            case DeliveryReportReceived it ->
                notices.sent(it.notice(), heard.subject())
                        .onItem()
                        .ifNotNull()
                        .transformToUni(row -> came(row, Bounce.of(it)))
                        .replaceWithVoid();
            case MailResumed it -> addresses.resume(heard.subject(), it.participant());
            default -> Uni.createFrom().voidItem();
        };
    }

    /** What is only late, or answered by a machine, changes nothing: the case's timeline shows it. */
    private Uni<Void> came(NoticeEntity row, Bounce bounce) {
        if (!bounce.isLost()) {
            return Uni.createFrom().voidItem();
        }
        row.state = State.BOUNCED;
        row.reason = bounce.reason();
        return bounces.count(row, bounce)
                .chain(() ->
                        say.missed(row, new NotificationBounced(row.id, row.kind, row.participant, bounce.reason())));
    }
}
