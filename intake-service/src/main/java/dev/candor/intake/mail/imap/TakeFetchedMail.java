package dev.candor.intake.mail.imap;

import dev.candor.intake.mail.Outcome;
import dev.candor.intake.mail.ReceiveMail;
import dev.candor.intake.mail.reading.MailLimits;
import dev.candor.intake.mail.reading.MailReader;
import dev.candor.intake.mail.reading.Spool;
import dev.candor.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Takes over one mail of a mailbox. */
@ApplicationScoped
class TakeFetchedMail {

    private final ImapConfig config;
    private final Policies policies;
    private final ReceiveMail receiveMail;
    private final MailReader reader = new MailReader(MailLimits.usual());

    TakeFetchedMail(ImapConfig config, Policies policies, ReceiveMail receiveMail) {
        this.config = config;
        this.policies = policies;
        this.receiveMail = receiveMail;
    }

    /** The mail is stored durably when this returns; nothing where it says nothing at all. */
    Optional<Outcome> take(MailboxConnection mailbox, MailboxConnection.Waiting it, String ownAddress)
            throws MessagingException, IOException {
        try (var spool = Spool.in(folder())) {
            mailbox.copy(it, spool.raw());
            if (spool.isEmpty()) {
                return Optional.empty();
            }
            var mail = reader.read(spool.raw(), spool.folder());
            var envelope = FetchedEnvelope.of(mail, ownAddress, policies);
            return Optional.of(
                    receiveMail.receive(envelope, mail, spool.raw()).await().atMost(config.commit()));
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"), "candor-mail-" + System.getProperty("user.name"));
    }
}
