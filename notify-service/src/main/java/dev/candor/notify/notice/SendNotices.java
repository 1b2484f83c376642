package dev.candor.notify.notice;

import dev.candor.journal.Transactions;
import dev.candor.notify.delivery.AdmitLetter.AddressSuspended;
import dev.candor.notify.delivery.AdmitLetter.TooManyMails;
import dev.candor.notify.delivery.HandOver;
import dev.candor.notify.delivery.Notice;
import dev.candor.notify.delivery.NoticeRepository;
import dev.candor.notify.delivery.Outcome;
import dev.candor.notify.delivery.Outcome.NotYetTaken;
import dev.candor.notify.delivery.Outcome.PutOff;
import dev.candor.notify.delivery.Outcome.Unsent;
import dev.candor.notify.delivery.SettleNotice;
import dev.candor.notify.notice.WriteLetter.CannotBeWritten;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Sends the notices that are due. Several replicas share the queue. A notice leaves twice only where the service dies
 * between the mail server's answer and the commit, and then with the same Message-ID.
 */
@ApplicationScoped
class SendNotices {

    private static final Logger LOG = Logger.getLogger(SendNotices.class);

    private final Transactions transactions;
    private final NoticeRepository notices;
    private final WriteLetter writeLetter;
    private final HandOver handOver;
    private final SettleNotice settleNotice;
    private final NoticeConfig config;

    SendNotices(
            Transactions transactions,
            NoticeRepository notices,
            WriteLetter writeLetter,
            HandOver handOver,
            SettleNotice settleNotice,
            NoticeConfig config) {
        this.transactions = transactions;
        this.notices = notices;
        this.writeLetter = writeLetter;
        this.handOver = handOver;
        this.settleNotice = settleNotice;
        this.config = config;
    }

    /** Sends some of those that are due; true where more may be. */
    Uni<Boolean> send() {
        return transactions
                .run(() -> notices.claim(config.batch(), config.lease()))
                .chain(claimed -> write(claimed).chain(this::handOver).replaceWith(claimed.size() == config.batch()));
    }

    private Uni<List<Written>> write(List<Notice> claimed) {
        return Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUniAndConcatenate(this::write)
                .collect()
                .asList();
    }

    private Uni<Written> write(Notice notice) {
        return transactions
                .run(() -> writeLetter.write(notice))
                .map(letter -> new Written(notice, handOver.handOver(letter)))
                .onFailure(CannotBeWritten.class)
                .recoverWithItem(it -> new Written(notice, settled(new Unsent(it.reason()))))
                .onFailure(AddressSuspended.class)
                .recoverWithItem(_ -> new Written(notice, settled(new Unsent("address-suspended"))))
                .onFailure(TooManyMails.class)
                .recoverWithItem(it -> new Written(notice, settled(new PutOff("too-many-mails", it.pause()))))
                .onFailure()
                .invoke(it -> LOG.errorf("Notice %s cannot be written: %s", notice.id(), it.getClass()))
                .onFailure()
                .recoverWithItem(new Written(notice, settled(new NotYetTaken("not-written"))));
    }

    /** Mails leave side by side, since a mail server takes its time; the database hears of them one after the other. */
    private Uni<Void> handOver(List<Written> letters) {
        return Multi.createFrom()
                .iterable(letters)
                .onItem()
                .transformToUni(it -> it.outcome().map(outcome -> new Sent(it.notice(), outcome)))
                .merge(config.atOnce())
                .onItem()
                .transformToUniAndConcatenate(this::settle)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Tries hard: what is not written down is sent again. */
    private Uni<Void> settle(Sent it) {
        return settleNotice
                .settle(it.notice(), it.outcome())
                .onFailure()
                .retry()
                .withBackOff(config.firstRetry(), config.longestRetry())
                .expireIn(config.lease().toMillis());
    }

    private static Uni<Outcome> settled(Outcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    /** A notice and the attempt to hand over its letter, not begun. */
    private record Written(Notice notice, Uni<Outcome> outcome) {}

    private record Sent(Notice notice, Outcome outcome) {}
}
