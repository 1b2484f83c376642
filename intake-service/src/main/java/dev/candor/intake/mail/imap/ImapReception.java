package dev.candor.intake.mail.imap;

import dev.candor.policy.Policies;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Watches every configured mailbox as long as the service runs, each on a thread of its own. */
@ApplicationScoped
class ImapReception {

    private static final int AFTER_ALL_OTHERS = 10_000;
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final ImapConfig config;
    private final Policies policies;
    private final TakeFetchedMail takeMail;
    private final MailboxLeaseRepository leases;
    private final MeterRegistry meters;
    private final Clock clock;
    private final List<MailboxWatch> watches = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("imap-alarm").factory());

    ImapReception(
            ImapConfig config,
            Policies policies,
            TakeFetchedMail takeMail,
            MailboxLeaseRepository leases,
            MeterRegistry meters,
            Clock clock) {
        this.config = config;
        this.policies = policies;
        this.takeMail = takeMail;
        this.leases = leases;
        this.meters = meters;
        this.clock = clock;
    }

    void start(@Observes @Priority(AFTER_ALL_OTHERS) StartupEvent event) {
        config.mailboxes().forEach((name, mailbox) -> {
            if (policies.byAddress(mailbox.address()).isEmpty()) {
                throw new IllegalStateException(
                        "mail.imap.mailboxes.%s.address must be an address of a policy".formatted(name));
            }
            if (mailbox.password().isEmpty() == mailbox.oauth().isEmpty()) {
                throw new IllegalStateException(
                        "mail.imap.mailboxes.%s needs either a password or oauth".formatted(name));
            }
            var watch = new MailboxWatch(
                    name, mailbox, config, takeMail, leases, new MailboxMeters(meters, name), alarms, clock);
            watches.add(watch);
            // Waiting for mail server and database holds up nobody else.
            threads.add(Thread.ofVirtual().name("imap-" + name).start(watch));
        });
    }

    /** A mail that is being stored is finished, or found again. */
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        watches.forEach(MailboxWatch::stop);
        for (var thread : threads) {
            thread.interrupt();
            join(thread);
        }
        alarms.shutdownNow();
    }

    private static void join(Thread thread) {
        try {
            thread.join(GOODBYE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
