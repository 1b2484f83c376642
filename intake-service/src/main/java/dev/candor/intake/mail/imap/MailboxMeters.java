package dev.candor.intake.mail.imap;

import dev.candor.intake.mail.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.atomic.AtomicInteger;

/** How one mailbox is, for those who watch. */
final class MailboxMeters {

    private final MeterRegistry meters;
    private final String mailbox;
    private final AtomicInteger well;
    private final AtomicInteger waiting;

    MailboxMeters(MeterRegistry meters, String mailbox) {
        this.meters = meters;
        this.mailbox = mailbox;
        this.well = gauge("candor.mail.imap.up");
        this.waiting = gauge("candor.mail.imap.waiting");
    }

    /** This replica looked into the mailbox, or another one does. */
    void isWell(boolean it) {
        well.set(it ? 1 : 0);
    }

    /** Mails that could not be taken and are tried again. */
    void waiting(int mails) {
        waiting.set(mails);
    }

    void taken(Outcome outcome) {
        meters.counter("candor.mail.fetched", "mailbox", mailbox, "outcome", outcome.word())
                .increment();
    }

    private AtomicInteger gauge(String name) {
        var value = new AtomicInteger();
        meters.gauge(name, Tags.of("mailbox", mailbox), value);
        return value;
    }
}
