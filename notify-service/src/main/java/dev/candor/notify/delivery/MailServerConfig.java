package dev.candor.notify.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The mail server that takes what goes out: an MTA of the installation's own, or a relay. */
@ConfigMapping(prefix = "mail.delivery")
interface MailServerConfig {

    @WithDefault("127.0.0.1")
    String host();

    @WithDefault("25")
    int port();

    @WithDefault("OPTIONAL")
    Encryption encryption();

    /** Certificates in PEM that the server's must lead to; those that Java brings where nothing is said. */
    Optional<Path> certificates();

    /** The name to sign in with; nobody signs in where nothing is said. */
    Optional<String> user();

    Optional<String> password();

    /** A file that holds the password alone. */
    Optional<Path> passwordFile();

    /** The name by which this service greets; the machine's own where nothing is said. */
    Optional<String> name();

    /** How long the server may stay silent before a connection is given up. */
    @WithDefault("45s")
    Duration answerWithin();

    /** How long a connection that is not needed is kept open. */
    @WithDefault("30s")
    Duration keepOpen();

    /** How the connection is kept from being read by others. */
    enum Encryption {
        /** Not at all. */
        NONE,
        /** By STARTTLS where the server offers it, whoever it is: no help against somebody in between. */
        OPTIONAL,
        /** By STARTTLS, or no mail leaves; the server must prove its name. */
        STARTTLS,
        /** From the first byte on; the server must prove its name. */
        IMPLICIT;

        boolean provesTheServer() {
            return this == STARTTLS || this == IMPLICIT;
        }
    }
}
