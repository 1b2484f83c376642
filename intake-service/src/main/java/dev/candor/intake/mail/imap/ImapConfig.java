package dev.candor.intake.mail.imap;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Which mailboxes mail is fetched from. */
@ConfigMapping(prefix = "mail.imap")
interface ImapConfig {

    /** By names of one's own, which metrics show. */
    Map<String, MailboxConfig> mailboxes();

    /** How often a mailbox is looked into that cannot tell by itself that mail came. */
    @WithDefault("60S")
    Duration poll();

    /** How long a connection is used; a fresh one sees what a server forgot to tell to the old one. */
    @WithDefault("15M")
    Duration connection();

    /** How long one replica has a mailbox for itself after it was last heard of. */
    @WithDefault("60S")
    Duration lease();

    /** The first pause after a failure; each further one is twice as long. */
    @WithDefault("5S")
    Duration firstPause();

    /** The longest pause after failures. */
    @WithDefault("5M")
    Duration longestPause();

    /** How long a mail may take to be stored; after that it is tried again later. */
    @WithDefault("30S")
    Duration commit();

    /** Largest mail that is fetched; a larger one stays where it is, and the metrics show it. */
    @WithDefault("40M")
    MemorySize largestMail();

    /** One mailbox. */
    interface MailboxConfig {

        String host();

        @WithDefault("993")
        int port();

        /** In the clear only to this machine. */
        @WithDefault("implicit")
        Encryption encryption();

        String user();

        /** Where the mailbox takes one; otherwise {@link #oauth()}. */
        Optional<String> password();

        Optional<OauthConfig> oauth();

        /** The project's address whose mail comes into this mailbox. */
        String address();

        /** The folder in which mail arrives. */
        @WithDefault("INBOX")
        String folder();

        /** The folder into which a mail is moved when it is stored; made where it is missing. */
        @WithDefault("Candor-Processed")
        String processed();

        /** Whether to wait for the server to tell of new mail, where it can. */
        @WithDefault("true")
        boolean idle();
    }

    /** Access by tokens (OAuth 2). A refresh token where there is one, otherwise the client's own right. */
    interface OauthConfig {

        URI tokenEndpoint();

        String clientId();

        Optional<String> clientSecret();

        Optional<String> refreshToken();

        Optional<String> scope();

        @WithDefault("xoauth2")
        Mechanism mechanism();
    }

    /** How a token is shown to the server. */
    enum Mechanism {
        XOAUTH2,
        OAUTHBEARER
    }

    /** How the connection is encrypted. */
    enum Encryption {
        IMPLICIT,
        STARTTLS,
        NONE
    }
}
