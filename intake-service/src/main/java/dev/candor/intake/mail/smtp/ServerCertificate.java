package dev.candor.intake.mail.smtp;

import io.vertx.core.Vertx;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jboss.logging.Logger;

/**
 * The certificate that this server shows, from PEM files. When they change they are read again; files that are wrong
 * leave the certificate that was there before in use.
 */
final class ServerCertificate {

    private static final Logger LOG = Logger.getLogger(ServerCertificate.class);

    private final Vertx vertx;
    private final Path certificate;
    private final Path key;
    private SSLContext context;
    private List<FileTime> readFrom;

    private ServerCertificate(Vertx vertx, Path certificate, Path key) throws Exception {
        this.vertx = vertx;
        this.certificate = certificate;
        this.key = key;
        this.readFrom = times();
        this.context = read();
    }

    /** None where no files are named; refuses to start with wrong ones. */
    static Optional<ServerCertificate> of(Vertx vertx, MailReceptionConfig.Tls config) {
        if (config.certificate().isEmpty() && config.key().isEmpty() && !config.required()) {
            return Optional.empty();
        }
        if (config.certificate().isEmpty() || config.key().isEmpty()) {
            throw new IllegalStateException("mail.reception.tls needs both a certificate and a key");
        }
        try {
            return Optional.of(new ServerCertificate(
                    vertx, config.certificate().get(), config.key().get()));
        } catch (Exception failure) {
            throw new IllegalStateException("The certificate of mail.reception.tls cannot be used", failure);
        }
    }

    synchronized SSLContext context() {
        try {
            var now = times();
            if (!now.equals(readFrom)) {
                readFrom = now;
                context = read();
            }
        } catch (Exception failure) {
            LOG.warnf(
                    "The new certificate for mail cannot be used: %s",
                    failure.getClass().getName());
        }
        return context;
    }

    private SSLContext read() throws Exception {
        var files = new PemKeyCertOptions().addCertPath(certificate.toString()).addKeyPath(key.toString());
        var made = SSLContext.getInstance("TLS");
        made.init(files.getKeyManagerFactory(vertx).getKeyManagers(), new TrustManager[0], null);
        return made;
    }

    private List<FileTime> times() throws IOException {
        return List.of(Files.getLastModifiedTime(certificate), Files.getLastModifiedTime(key));
    }
}
