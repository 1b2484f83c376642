package dev.candor.intake.mail.smtp;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How mail is received. */
@ConfigMapping(prefix = "mail.reception")
interface MailReceptionConfig {

    /** The address to listen at; any but this machine's own wants a mail system or a firewall in front. */
    @WithDefault("127.0.0.1")
    String host();

    /** The port to listen at. */
    @WithDefault("2525")
    int port();

    /** The name by which this server greets. */
    @WithDefault("localhost")
    String name();

    /** Largest mail accepted, as it comes over the wire; a larger one is refused with 552. */
    @WithDefault("26M")
    MemorySize largestMail();

    /** Most recipients of one mail. */
    @WithDefault("50")
    int mostRecipients();

    /** Most connections at a time; further ones are asked to come back. */
    @WithDefault("100")
    int connections();

    /** Most connections at a time from one address. */
    @WithDefault("50")
    int connectionsPerSource();

    /** Most connections within a minute from one address. */
    @WithDefault("3000")
    int connectionsPerMinute();

    /** Most mails within a minute from one address; what is more stays with its sender, who tries again. */
    @WithDefault("6000")
    int mailsPerMinute();

    /** Who may connect, as in {@code 192.0.2.0/24,2001:db8::/32}; everybody where nothing is said. */
    Optional<List<String>> clients();

    /** Encryption by STARTTLS; offered where both files are named. */
    Tls tls();

    /** Most mails of the largest size that are read and stored at a time; of small ones as many as weigh the same. */
    @WithDefault("4")
    int atOnce();

    /** How long a client may stay silent. */
    @WithDefault("60S")
    Duration idle();

    /** How long the transfer of one mail may take. */
    @WithDefault("10M")
    Duration transfer();

    /** How long a mail may take to be stored; after that the sender is asked to try again. */
    @WithDefault("30S")
    Duration commit();

    /** Where mails lie while they are being received; by default a folder for temporary files. */
    Optional<Path> spool();

    /** Files in PEM, read again when they change. */
    interface Tls {

        /** The certificate, followed by those that lead to one that clients know. */
        Optional<Path> certificate();

        /** Its key, not encrypted. */
        Optional<Path> key();

        /** Whether mail is taken over encrypted connections alone. */
        @WithDefault("false")
        boolean required();
    }
}
