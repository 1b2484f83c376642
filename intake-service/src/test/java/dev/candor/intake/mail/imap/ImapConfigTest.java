package dev.candor.intake.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImapConfigTest {

    @Test
    void isReadFromTheEnvironmentAsTheDocumentationSpellsIt() {
        var config = config(Map.of(
                "MAIL_IMAP_MAILBOXES_EXPRESS_HOST", "imap.example.org",
                "MAIL_IMAP_MAILBOXES_EXPRESS_USER", "security@example.org",
                "MAIL_IMAP_MAILBOXES_EXPRESS_ADDRESS", "security@example.org",
                "MAIL_IMAP_MAILBOXES_EXPRESS_OAUTH_TOKEN_ENDPOINT", "https://login.example.org/token",
                "MAIL_IMAP_MAILBOXES_EXPRESS_OAUTH_CLIENT_ID", "candor",
                "MAIL_IMAP_MAILBOXES_EXPRESS_OAUTH_MECHANISM", "oauthbearer"));

        assertThat(config.mailboxes()).containsOnlyKeys("express");
        var mailbox = config.mailboxes().values().iterator().next();
        assertThat(mailbox.host()).isEqualTo("imap.example.org");
        assertThat(mailbox.encryption()).isEqualTo(ImapConfig.Encryption.IMPLICIT);
        assertThat(mailbox.password()).isEmpty();
        assertThat(mailbox.oauth()).hasValueSatisfying(it -> {
            assertThat(it.tokenEndpoint()).isEqualTo(URI.create("https://login.example.org/token"));
            assertThat(it.mechanism()).isEqualTo(ImapConfig.Mechanism.OAUTHBEARER);
        });
    }

    @Test
    void namesNoMailboxWhereNothingIsSaid() {
        assertThat(config(Map.of()).mailboxes()).isEmpty();
    }

    private static ImapConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ImapConfig.class)
                .withSources(new EnvConfigSource(environment, 300))
                .build()
                .getConfigMapping(ImapConfig.class);
    }
}
