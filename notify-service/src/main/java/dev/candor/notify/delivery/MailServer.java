package dev.candor.notify.delivery;

import dev.candor.notify.delivery.MailServerConfig.Encryption;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Connects to the mail server. Settings that cannot be meant stop the start, with the name of the key. */
@Startup
@ApplicationScoped
class MailServer {

    private static final String KEY = "mail.delivery.";
    private static final String CONNECT_MILLIS = "10000";
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    private final MailServerConfig config;
    private final Optional<String> password;
    private final Session session;

    MailServer(MailServerConfig config) {
        this.config = config;
        check(config);
        this.password = password(config);
        this.session = Session.getInstance(properties(config));
    }

    /** A connection that is signed in and ready for a mail. */
    SMTPTransport connect() throws MessagingException {
        var connection = new SMTPTransport(session, new URLName("smtp", null, -1, null, null, null));
        connection.connect(config.host(), config.port(), config.user().orElse(null), password.orElse(null));
        return connection;
    }

    private static void check(MailServerConfig config) {
        if (config.host().isBlank()) {
            throw refused("host", "must name the mail server");
        }
        if (config.port() < 1 || config.port() > HIGHEST_PORT) {
            throw refused("port", "must be between 1 and " + HIGHEST_PORT);
        }
        if (!config.answerWithin().isPositive()) {
            throw refused("answer-within", "must be longer than nothing");
        }
        if (config.name().filter(it -> !NAME.matcher(it).matches()).isPresent()) {
            throw refused("name", "must be the name of a host");
        }
        if (config.certificates().isPresent() && !config.encryption().provesTheServer()) {
            throw refused("certificates", "are asked for with the encryptions STARTTLS and IMPLICIT alone");
        }
        if (config.user().isPresent() && !config.encryption().provesTheServer() && !isThisMachine(config.host())) {
            throw refused("encryption", "must be STARTTLS or IMPLICIT where a password goes to another machine");
        }
    }

    private static Optional<String> password(MailServerConfig config) {
        if (config.password().isPresent() && config.passwordFile().isPresent()) {
            throw refused("password-file", "is one password too many: mail.delivery.password is set too");
        }
        var password = config.password().or(() -> config.passwordFile().map(MailServer::read));
        if (password.isPresent() && config.user().isEmpty()) {
            throw refused("user", "is missing, though there is a password");
        }
        if (password.isEmpty() && config.user().isPresent()) {
            throw refused("password", "is missing, though there is a user");
        }
        return password;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException(KEY + "password-file cannot be read: " + file, e);
        }
    }

    private static Properties properties(MailServerConfig config) {
        var it = new Properties();
        var silence = String.valueOf(config.answerWithin().toMillis());
        it.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        it.setProperty("mail.smtp.timeout", silence);
        it.setProperty("mail.smtp.writetimeout", silence);
        it.setProperty("mail.smtp.quitwait", "false");
        it.setProperty("mail.smtp.ssl.enable", String.valueOf(config.encryption() == Encryption.IMPLICIT));
        it.setProperty(
                "mail.smtp.starttls.enable",
                String.valueOf(
                        config.encryption() == Encryption.OPTIONAL || config.encryption() == Encryption.STARTTLS));
        it.setProperty("mail.smtp.starttls.required", String.valueOf(config.encryption() == Encryption.STARTTLS));
        it.setProperty(
                "mail.smtp.ssl.checkserveridentity",
                String.valueOf(config.encryption().provesTheServer()));
        if (!config.encryption().provesTheServer()) {
            it.setProperty("mail.smtp.ssl.trust", "*");
        }
        it.setProperty("mail.smtp.auth", String.valueOf(config.user().isPresent()));
        it.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        config.name().ifPresent(name -> it.setProperty("mail.smtp.localhost", name));
        config.certificates()
                .map(MailServer::trusting)
                .ifPresent(factory -> it.put("mail.smtp.ssl.socketFactory", factory));
        return it;
    }

    private static SSLSocketFactory trusting(Path certificates) {
        try (var in = Files.newInputStream(certificates)) {
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (var it : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("certificate-" + trusted.size(), it);
            }
            if (trusted.size() == 0) {
                throw refused("certificates", "names a file without any: " + certificates);
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(KEY + "certificates cannot be read: " + certificates, e);
        }
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
    }

    private static IllegalStateException refused(String key, String why) {
        return new IllegalStateException(KEY + key + " " + why);
    }
}
