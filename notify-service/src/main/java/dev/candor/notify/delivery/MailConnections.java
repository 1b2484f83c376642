package dev.candor.notify.delivery;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Connections to the mail server, used again while they are good. All calls block. */
@ApplicationScoped
class MailConnections {

    private final MailServer server;
    private final MailServerConfig config;
    private final Clock clock;
    private final Deque<Open> open = new ConcurrentLinkedDeque<>();

    MailConnections(MailServer server, MailServerConfig config, Clock clock) {
        this.server = server;
        this.config = config;
        this.clock = clock;
    }

    /** Returns when the server has answered for the whole mail; fails with {@link NotTaken} where it did not take it. */
    void send(Letter letter) {
        var connection = connection();
        try {
            connection.sendMessage(new Rendered(letter), new Address[] {new InternetAddress(letter.to())});
        } catch (MessagingException | RuntimeException failure) {
            close(connection);
            throw NotTaken.afterMail(failure);
        }
        open.addFirst(new Open(connection, clock.instant()));
    }

    /** Says goodbye on connections that nobody needed for a while. */
    void closeIdle() {
        var before = clock.instant().minus(config.keepOpen());
        for (var last = open.peekLast(); last != null && last.since().isBefore(before); last = open.peekLast()) {
            if (open.removeLastOccurrence(last)) {
                close(last.connection());
            }
        }
    }

    @PreDestroy
    void closeAll() {
        for (var it = open.pollFirst(); it != null; it = open.pollFirst()) {
            close(it.connection());
        }
    }

    private SMTPTransport connection() {
        return used().orElseGet(() -> {
            try {
                return server.connect();
            } catch (MessagingException failure) {
                throw NotTaken.beforeMail(failure);
            }
        });
    }

    /** One that still answers. */
    private Optional<SMTPTransport> used() {
        for (var it = open.pollFirst(); it != null; it = open.pollFirst()) {
            if (it.connection().isConnected()) {
                return Optional.of(it.connection());
            }
            close(it.connection());
        }
        return Optional.empty();
    }

    private static void close(SMTPTransport connection) {
        try {
            connection.close();
        } catch (MessagingException _) {
            // The other side went away first.
        }
    }

    private record Open(SMTPTransport connection, Instant since) {}

    /** A letter as the mail library takes it: nothing of it is changed. */
    private static final class Rendered extends SMTPMessage {

        private final byte[] bytes;

        Rendered(Letter letter) {
            super((jakarta.mail.Session) null);
            this.bytes = Mime.of(letter);
            setEnvelopeFrom(letter.from());
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException {
            out.write(bytes);
        }

        @Override
        public int getSize() {
            return bytes.length;
        }
    }
}
