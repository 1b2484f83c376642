package dev.candor.intake.mail.smtp;

import dev.candor.intake.mail.Envelope;
import dev.candor.intake.mail.Outcome;
import dev.candor.intake.mail.ReceiveMail;
import dev.candor.intake.mail.reading.MailLimits;
import dev.candor.intake.mail.reading.MailReader;
import dev.candor.intake.mail.reading.Spool;
import dev.candor.intake.report.TooBusy;
import dev.candor.journal.DatabaseAway;
import dev.candor.policy.Policies;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.subethamail.smtp.RejectException;

/** Takes the bytes of a mail, has it read and stored, and waits until that is done or has failed. */
@ApplicationScoped
class Reception {

    private static final Logger LOG = Logger.getLogger(Reception.class);

    private final MailReceptionConfig config;
    private final Policies policies;
    private final ReceiveMail receiveMail;
    private final MeterRegistry meters;
    private final MailReader reader = new MailReader(MailLimits.usual());
    private final MemoryTurns turns;

    Reception(MailReceptionConfig config, Policies policies, ReceiveMail receiveMail, MeterRegistry meters) {
        this.config = config;
        this.policies = policies;
        this.receiveMail = receiveMail;
        this.meters = meters;
        this.turns = new MemoryTurns(config.atOnce() * config.largestMail().asLongValue());
    }

    boolean receivesAt(String address) {
        return policies.byAddress(address).isPresent();
    }

    /** The mail is stored when this returns, and nothing of it is left on the disk of this machine. */
    void receive(Envelope envelope, InputStream lines, Path folder) throws RejectException, IOException {
        try (var spool = Spool.in(folder)) {
            transfer(lines, spool.raw());
            var outcome = store(envelope, spool);
            meters.counter("candor.mail.received", "outcome", outcome.word()).increment();
        } catch (RejectException refused) {
            meters.counter("candor.mail.refused", "code", String.valueOf(refused.getCode()))
                    .increment();
            throw refused;
        }
    }

    private void transfer(InputStream lines, Path raw) throws RejectException, IOException {
        var deadline = System.nanoTime() + config.transfer().toNanos();
        try (var out = new BufferedOutputStream(Files.newOutputStream(raw))) {
            new MailLines(lines, out, config.largestMail().asLongValue(), deadline).copy();
        }
    }

    private Outcome store(Envelope envelope, Spool spool) throws RejectException {
        try (var _ = turns.await(Files.size(spool.raw()), config.commit()).orElseThrow(Refusals::notStored)) {
            if (spool.isEmpty()) {
                throw Refusals.empty();
            }
            var mail = reader.read(spool.raw(), spool.folder());
            return receiveMail.receive(envelope, mail, spool.raw()).await().atMost(config.commit());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Refusals.notStored();
        } catch (IOException | RuntimeException failure) {
            // The rim: whatever went wrong, the mail stays with its sender, who tries again.
            report(failure);
            throw Refusals.notStored();
        }
    }

    /** Names only kinds of failures: their messages may hold what was sent. */
    private static void report(Throwable failure) {
        if (DatabaseAway.caused(failure) || failure instanceof TooBusy) {
            LOG.warn("A mail was not taken: it cannot be stored now");
            return;
        }
        var kinds = new StringBuilder();
        for (var it = failure; it != null; it = it.getCause()) {
            kinds.append(kinds.isEmpty() ? "" : ", caused by ")
                    .append(it.getClass().getName());
        }
        LOG.errorf("A mail was not taken: %s", kinds);
    }
}
