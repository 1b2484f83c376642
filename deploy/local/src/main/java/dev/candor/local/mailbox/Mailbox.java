package dev.candor.local.mailbox;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Takes every mail for anyone and shows it by IMAP to anyone: for development and tests alone. A mail is in its file
 * before the sender hears that it was taken, and is there again after a restart.
 */
public final class Mailbox {

    private final GreenMail server;

    private Mailbox(GreenMail server) {
        this.server = server;
    }

    public static Mailbox start(int smtpPort, int imapPort, Path folder, InstantSource clock)
            throws IOException, MessagingException {
        var smtp = new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        var imap = new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        var server = new GreenMail(new ServerSetup[] {smtp, imap})
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        var files = new MailFiles(folder, clock);
        server.start();
        var users = server.getUserManager();
        for (var mail : files.all()) {
            for (var recipient : mail.getToAddresses()) {
                deliver(users, mail, recipient);
            }
        }
        users.setMessageDeliveryHandler((mail, recipient) -> {
            if (recipient.equals(mail.getToAddresses().iterator().next())) {
                keep(files, mail);
            }
            return owner(users, recipient);
        });
        return new Mailbox(server);
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    public void stop() {
        server.stop();
    }

    private static void keep(MailFiles files, MovingMessage mail) throws MessagingException {
        try {
            files.keep(mail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deliver(UserManager users, MovingMessage mail, MailAddress recipient)
            throws MessagingException {
        try {
            owner(users, recipient).deliver(mail);
        } catch (UserException e) {
            throw new MessagingException("A kept mail could not be shown again", e);
        }
    }

    private static GreenMailUser owner(UserManager users, MailAddress recipient) throws UserException {
        var known = users.getUserByEmail(recipient.getEmail());
        return known != null
                ? known
                : users.createUser(recipient.getEmail(), recipient.getEmail(), recipient.getEmail());
    }
}
