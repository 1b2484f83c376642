package dev.candor.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.DeliveryEvent.NotificationDeferred;
import dev.candor.events.DeliveryEvent.NotificationDelivered;
import dev.candor.events.DeliveryEvent.NotificationFailed;
import dev.candor.notify.delivery.NoticeEntity.State;
import dev.candor.notify.delivery.Outcome.Delivered;
import dev.candor.notify.delivery.Outcome.NotTried;
import dev.candor.notify.delivery.Outcome.NotYetTaken;
import dev.candor.notify.delivery.Outcome.PutOff;
import dev.candor.notify.delivery.Outcome.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final Instant QUEUED = Instant.parse("2026-11-22T08:00:00Z");
    private static final Patience PATIENCE =
            new Patience(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofSeconds(10), Duration.ofDays(5));

    @Test
    void isDeliveredOnceTheServerHasIt() {
        var settled = Settlement.of(notice(2, "451"), new Delivered(), PATIENCE, QUEUED);

        assertThat(settled.state()).isEqualTo(State.DELIVERED);
        assertThat(settled.attempts()).isEqualTo(3);
        assertThat(settled.said()).containsInstanceOf(NotificationDelivered.class);
    }

    @Test
    void failsAtOnceWhenRefusedForGood() {
        var settled = Settlement.of(notice(0, ""), new Refused("550", true), PATIENCE, QUEUED);

        assertThat(settled.state()).isEqualTo(State.FAILED);
        assertThat(settled.said())
                .get()
                .isInstanceOfSatisfying(
                        NotificationFailed.class, it -> assertThat(it.reason()).isEqualTo("550"));
    }

    @Test
    void waitsTwiceAsLongAfterEachAttempt() {
        assertThat(later(0).dueAt()).isEqualTo(QUEUED.plus(Duration.ofMinutes(1)));
        assertThat(later(1).dueAt()).isEqualTo(QUEUED.plus(Duration.ofMinutes(2)));
        assertThat(later(4).dueAt()).isEqualTo(QUEUED.plus(Duration.ofMinutes(16)));
        assertThat(later(200).dueAt()).isEqualTo(QUEUED.plus(Duration.ofHours(1)));
    }

    @Test
    void saysADelayOncePerReason() {
        assertThat(Settlement.of(notice(0, ""), new NotYetTaken("451"), PATIENCE, QUEUED)
                        .said())
                .containsInstanceOf(NotificationDeferred.class);
        assertThat(Settlement.of(notice(1, "451"), new NotYetTaken("451"), PATIENCE, QUEUED)
                        .said())
                .isEmpty();
        assertThat(Settlement.of(notice(1, "451"), new NotYetTaken("421"), PATIENCE, QUEUED)
                        .said())
                .containsInstanceOf(NotificationDeferred.class);
    }

    @Test
    void isGivenUpFromTheMomentItIsTooOld() {
        var edge = QUEUED.plus(Duration.ofDays(5));

        assertThat(Settlement.of(notice(9, "451"), new NotYetTaken("451"), PATIENCE, edge)
                        .state())
                .isEqualTo(State.FAILED);
        assertThat(Settlement.of(notice(9, "451"), new NotYetTaken("451"), PATIENCE, edge.minusNanos(1))
                        .state())
                .isEqualTo(State.QUEUED);
    }

    @Test
    void countsNoAttemptWhereNobodyWasAsked() {
        var settled = Settlement.of(notice(3, "451"), new NotTried("mail-server-away"), PATIENCE, QUEUED);

        assertThat(settled.attempts()).isEqualTo(3);
        assertThat(settled.dueAt()).isEqualTo(QUEUED.plusSeconds(10));
    }

    @Test
    void waitsWithoutAnAttemptWhereTheAddressHasHadEnough() {
        var settled =
                Settlement.of(notice(0, ""), new PutOff("too-many-mails", Duration.ofMinutes(5)), PATIENCE, QUEUED);

        assertThat(settled.state()).isEqualTo(State.QUEUED);
        assertThat(settled.attempts()).isZero();
        assertThat(settled.dueAt()).isEqualTo(QUEUED.plus(Duration.ofMinutes(5)));
        assertThat(settled.said()).containsInstanceOf(NotificationDeferred.class);
    }

    private static Settlement later(int attempts) {
        return Settlement.of(notice(attempts, "451"), new NotYetTaken("451"), PATIENCE, QUEUED);
    }

    private static Notice notice(int attempts, String reason) {
        return new Notice(
                new UUID(0, 1),
                1,
                new UUID(0, 2),
                "EXPRESS-2026-0042",
                NoticeKind.REPLY,
                "reporter",
                attempts,
                reason,
                QUEUED);
    }
}
