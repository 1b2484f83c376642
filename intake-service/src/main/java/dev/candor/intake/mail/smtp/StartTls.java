package dev.candor.intake.mail.smtp;

import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/**
 * The STARTTLS command. What a client said in the clear is forgotten; what it sent in the clear behind this command ends
 * the connection, because somebody else may have put it there.
 */
final class StartTls extends BaseCommand {

    private static final Logger LOG = Logger.getLogger(StartTls.class);

    private final Optional<ServerCertificate> certificate;

    StartTls(Optional<ServerCertificate> certificate) {
        super("STARTTLS", "Encrypts the connection.");
        this.certificate = certificate;
    }

    @Override
    public void execute(String line, Session session) throws IOException, DropConnectionException {
        if (certificate.isEmpty()) {
            session.sendResponse("502 5.5.1 This server does not offer that command");
        } else if (!line.strip().equalsIgnoreCase(getName())) {
            session.sendResponse("501 5.5.4 STARTTLS stands alone");
        } else if (session.isTLSStarted()) {
            session.sendResponse("503 5.5.1 The connection is encrypted already");
        } else if (session.getRawInput().available() > 0) {
            throw new DropConnectionException(554, "5.5.1 Wait for the answer to STARTTLS");
        } else {
            encrypt(session, certificate.get());
        }
    }

    private static void encrypt(Session session, ServerCertificate certificate) throws IOException {
        var client = ClientSocket.of(session);
        session.sendResponse("220 2.0.0 Go on, encrypted");
        try {
            client.encrypt(certificate.context());
        } catch (IOException failure) {
            LOG.debug("A connection was not encrypted", failure);
            session.quit();
            return;
        }
        session.setSocket(client);
        session.resetSmtpProtocol();
        session.setTlsStarted(true);
    }
}
