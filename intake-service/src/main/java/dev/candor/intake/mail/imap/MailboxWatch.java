package dev.candor.intake.mail.imap;

import dev.candor.intake.mail.imap.ImapConfig.MailboxConfig;
import dev.candor.intake.report.TooBusy;
import dev.candor.journal.DatabaseAway;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Takes every mail that comes into one mailbox. A mail is moved away only after it is stored; whatever breaks off in
 * between, it is found again, and the same mail again is the same report. So nothing about the mailbox is remembered
 * from one connection to the next but which mails made trouble.
 */
final class MailboxWatch implements Runnable {

    private static final Logger LOG = Logger.getLogger(MailboxWatch.class);
    private static final Duration DATABASE_PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final MailboxConfig mailbox;
    private final ImapConfig config;
    private final TakeFetchedMail takeMail;
    private final MailboxLeaseRepository leases;
    private final MailboxMeters meters;
    private final ScheduledExecutorService alarms;
    private final Clock clock;
    private final Optional<AccessTokens> tokens;
    private final Attempts attempts;
    private final BackOff backOff;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Instant heldUntil = Instant.MIN;

    MailboxWatch(
            String name,
            MailboxConfig mailbox,
            ImapConfig config,
            TakeFetchedMail takeMail,
            MailboxLeaseRepository leases,
            MailboxMeters meters,
            ScheduledExecutorService alarms,
            Clock clock) {
        this.name = name;
        this.mailbox = mailbox;
        this.config = config;
        this.takeMail = takeMail;
        this.leases = leases;
        this.meters = meters;
        this.alarms = alarms;
        this.clock = clock;
        this.tokens = mailbox.oauth().map(it -> new AccessTokens(it, clock));
        this.attempts = new Attempts(config.firstPause(), config.longestPause());
        this.backOff = new BackOff(config.firstPause(), config.longestPause());
    }

    @Override
    public void run() {
        try {
            while (!isStopped()) {
                pause(visit());
            }
            leases.release(name).await().atMost(DATABASE_PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.debug("A mailbox was not given back; its lease ends by itself", failure);
        }
    }

    /** {@link #run} ends soon after. */
    void stop() {
        stopped.countDown();
    }

    /** Works as long as all is well; how long to pause then. */
    private Duration visit() throws InterruptedException {
        try {
            if (!holdsLease()) {
                meters.isWell(true);
                return renewal();
            }
            watch();
            return Duration.ZERO;
        } catch (AuthenticationFailedException failure) {
            tokens.ifPresent(AccessTokens::forget);
            return failed(failure);
        } catch (MessagingException | IOException | RuntimeException failure) {
            return failed(failure);
        }
    }

    private void watch() throws MessagingException, IOException, InterruptedException {
        try (var open = MailboxConnection.open(mailbox, secret())) {
            var canIdle = mailbox.idle() && open.canIdle();
            var closesAt = clock.instant().plus(config.connection());
            do {
                takeAll(open);
                meters.isWell(true);
                backOff.reset();
                await(open, canIdle);
            } while (!isStopped() && clock.instant().isBefore(closesAt) && holdsLease());
        }
    }

    private void takeAll(MailboxConnection open) throws MessagingException, IOException {
        attempts.in(open.uidValidity());
        for (var it : open.waiting()) {
            if (isStopped() || !holdsLease()) {
                return;
            }
            if (attempts.isDue(it.uid(), clock.instant())) {
                take(open, it);
            }
        }
        meters.waiting(attempts.waiting());
    }

    private void take(MailboxConnection open, MailboxConnection.Waiting it) throws MessagingException, IOException {
        if (it.size() > config.largestMail().asLongValue()) {
            LOG.warnf("Mailbox %s: a mail is too large and stays where it is", name);
            attempts.failed(it.uid(), clock.instant());
            return;
        }
        try {
            var outcome = takeMail.take(open, it, mailbox.address());
            open.moveToProcessed(it);
            outcome.ifPresent(meters::taken);
            attempts.taken(it.uid());
        } catch (RuntimeException failure) {
            if (DatabaseAway.caused(failure) || failure instanceof TooBusy) {
                throw failure;
            }
            // This mail alone: the others go on.
            LOG.errorf(
                    "Mailbox %s: a mail was not taken: %s",
                    name, failure.getClass().getName());
            attempts.failed(it.uid(), clock.instant());
        }
    }

    /** Until something comes, or it is time to look. */
    private void await(MailboxConnection open, boolean canIdle) throws MessagingException, InterruptedException {
        if (!canIdle) {
            pause(shorter(config.poll(), renewal()));
            return;
        }
        var alarm = alarms.schedule(
                () -> {
                    open.interrupt();
                    return null;
                },
                shorter(config.poll(), renewal()).toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            open.idle();
        } finally {
            alarm.cancel(false);
        }
    }

    /** Asks the database only when it is time to. */
    private boolean holdsLease() {
        var now = clock.instant();
        if (now.isBefore(heldUntil)) {
            return true;
        }
        var holds = leases.hold(name, config.lease()).await().atMost(DATABASE_PATIENCE);
        heldUntil = holds ? now.plus(renewal()) : now;
        return holds;
    }

    private Duration renewal() {
        return config.lease().dividedBy(3);
    }

    private String secret() throws IOException, InterruptedException {
        return tokens.isPresent()
                ? tokens.get().token()
                : mailbox.password()
                        .orElseThrow(() -> new IllegalStateException("Mailbox %s needs a password".formatted(name)));
    }

    /** Names only kinds of failures: their messages may hold what was sent. */
    private Duration failed(Exception failure) {
        meters.isWell(false);
        var pause = backOff.next();
        LOG.warnf(
                "Mailbox %s cannot be read now, and is tried again in %d s: %s",
                name, pause.toSeconds(), failure.getClass().getName());
        return pause;
    }

    private void pause(Duration duration) throws InterruptedException {
        stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
