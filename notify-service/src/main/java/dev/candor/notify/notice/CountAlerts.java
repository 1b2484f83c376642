package dev.candor.notify.notice;

import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.Recorded;
import dev.candor.journal.Transactions;
import dev.candor.notify.delivery.NoticeRepository;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A flood gives one alert that counts, not one each: the first goes out at once, those that follow within the window are
 * told by one mail at its end. That mail begins the next window.
 */
@ApplicationScoped
class CountAlerts {

    private static final Logger LOG = Logger.getLogger(CountAlerts.class);

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final AlertRepository alerts;
    private final NoticeRepository notices;
    private final Transactions transactions;
    private final NoticeConfig config;
    private final Clock clock;

    CountAlerts(
            AlertRepository alerts,
            NoticeRepository notices,
            Transactions transactions,
            NoticeConfig config,
            Clock clock) {
        this.alerts = alerts;
        this.notices = notices;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    /** Queues an alert, or counts it. Used inside the transaction that journals the event. */
    Uni<Void> queue(String name, Recorded event, NoticeKind kind, String participant) {
        var now = clock.instant();
        return alerts.open(name, event, kind, participant, now, now.plus(config.alertWindow()))
                .chain(opened -> opened
                        ? notices.queue(event, kind, participant, Optional.empty())
                        : Uni.createFrom().voidItem());
    }

    /** Tells what was counted in windows that are over. */
    Uni<Void> tell() {
        var now = clock.instant();
        return transactions
                .run(() -> alerts.over(now)
                        .chain(rows -> Multi.createFrom()
                                .iterable(rows)
                                .onItem()
                                .transformToUniAndConcatenate(row -> tell(row, now))
                                .collect()
                                .last())
                        .chain(() -> alerts.forget(now.minus(REMEMBERED))))
                .onFailure()
                .invoke(broken -> LOG.warnf("Alerts that were counted wait: %s", broken.getClass()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> tell(AlertWindowEntity row, Instant now) {
        return notices.queue(row.eventId, row.caseId, row.kind, row.participant)
                .chain(() -> alerts.told(row, now.plus(config.alertWindow())));
    }
}
