package dev.candor.notify.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.DeliveryEvent;
import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.DeliveryEvent.NotificationBounced;
import dev.candor.events.DeliveryEvent.NotificationDelivered;
import dev.candor.events.Event;
import dev.candor.events.Recorded;
import dev.candor.journal.Ids;
import dev.candor.notify.delivery.Advisories;
import dev.candor.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotReachedTest {

    private static final Policy EXPRESS = Advisories.express();

    @Test
    void tellsTheHandlerAndNothingOfTheReport() {
        var told = told(bounced("reporter"), List.of(entry(Events.assigned(Events.grace()))));

        assertThat(told.address().value()).isEqualTo(Events.grace().address().value());
        assertThat(told.kind()).isEqualTo(NoticeKind.DECISION);
        assertThat(told.message()).isInstanceOf(Message.Pointer.class);
    }

    @Test
    void tellsTheTeamWhereNobodyHandlesTheCase() {
        assertThat(told(bounced("reporter"), List.of()).address().value()).isEqualTo(EXPRESS.alertAddress());
    }

    @Test
    void tellsTheTeamWhereItIsTheHandlerWhoWasNotReached() {
        var told = told(bounced("grace"), List.of(entry(Events.assigned(Events.grace()))));

        assertThat(told.address().value()).isEqualTo(EXPRESS.alertAddress());
    }

    @Test
    void tellsNobodyThatAMailArrived() {
        var delivered = new NotificationDelivered(new UUID(0, 1), NoticeKind.REPLY, "reporter");

        assertThat(NotReached.of(delivered, List.of(), EXPRESS)).isEmpty();
    }

    private static NotificationBounced bounced(String participant) {
        return new NotificationBounced(new UUID(0, 1), NoticeKind.REPLY, participant, "5.1.1");
    }

    private static Addressee told(DeliveryEvent event, List<Recorded> entries) {
        return NotReached.of(event, entries, EXPRESS).findFirst().orElseThrow();
    }

    private static Recorded entry(Event event) {
        return new Recorded(
                Ids.next(),
                "EXPRESS-2026-0042",
                2,
                "triage",
                "ada",
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                event);
    }
}
