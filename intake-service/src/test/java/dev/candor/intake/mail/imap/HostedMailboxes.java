package dev.candor.intake.mail.imap;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.candor.local.mailsystem.MailSystem;
import dev.candor.local.mailsystem.MailSystemSettings;
import dev.candor.local.setup.Checkout;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A real Dovecot with three mailboxes: one opened by password, two by tokens, from a token endpoint that this test
 * resource is. Where it cannot be started there are no mailboxes, and tests are skipped.
 */
public final class HostedMailboxes implements QuarkusTestResourceLifecycleManager {

    static final String PLAIN = "express@hosted.test";
    static final String XOAUTH2 = "token@hosted.test";
    static final String OAUTHBEARER = "bearer@hosted.test";

    static final String MISSING = "candor.test.mail-system.missing";
    static final String SMTP = "candor.test.mail-system.smtp";
    static final String IMAP = "candor.test.mail-system.imap";
    static final String MAILDIR = "candor.test.mail-system.maildir";

    private Optional<MailSystem> mailSystem = Optional.empty();
    private Optional<HttpServer> tokens = Optional.empty();

    @Override
    public Map<String, String> start() {
        try {
            var missing = MailSystem.missing(Checkout.current());
            if (missing.isPresent()) {
                return Map.of(MISSING, missing.get());
            }
            var endpoint = tokenEndpoint();
            tokens = Optional.of(endpoint);
            var system = MailSystem.start(
                    Checkout.current(),
                    MailSystemSettings.usual()
                            .withDovecot(takingTokens(endpoint.getAddress().getPort())));
            mailSystem = Optional.of(system);
            return settings(system, endpoint.getAddress().getPort());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void stop() {
        try {
            if (mailSystem.isPresent()) {
                mailSystem.get().close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            tokens.ifPresent(it -> it.stop(0));
        }
    }

    private static Map<String, String> settings(MailSystem system, int endpoint) {
        var settings = new LinkedHashMap<String, String>();
        settings.put(SMTP, String.valueOf(system.smtp()));
        settings.put(IMAP, String.valueOf(system.imap()));
        settings.put(MAILDIR, system.maildir(PLAIN).toString());
        settings.put("mail.imap.poll", "1S");
        settings.put("mail.imap.connection", "5S");
        settings.put("mail.imap.first-pause", "1S");
        settings.put("mail.imap.longest-pause", "2S");
        for (var mailbox : new String[] {PLAIN, XOAUTH2, OAUTHBEARER}) {
            var prefix = "mail.imap.mailboxes." + mailbox.substring(0, mailbox.indexOf('@')) + ".";
            settings.put(prefix + "host", "127.0.0.1");
            settings.put(prefix + "port", String.valueOf(system.imap()));
            settings.put(prefix + "encryption", "none");
            settings.put(prefix + "user", mailbox);
            settings.put(prefix + "address", "security@expressjs.com");
            if (mailbox.equals(PLAIN)) {
                settings.put(prefix + "password", system.password());
            } else {
                settings.put(prefix + "oauth.token-endpoint", "http://127.0.0.1:%d/token".formatted(endpoint));
                settings.put(prefix + "oauth.client-id", "candor");
                settings.put(prefix + "oauth.client-secret", mailbox);
                settings.put(prefix + "oauth.refresh-token", "refresh");
            }
        }
        settings.put("mail.imap.mailboxes.bearer.oauth.mechanism", "oauthbearer");
        settings.put("mail.imap.mailboxes.bearer.idle", "false");
        return settings;
    }

    private static String takingTokens(int endpoint) throws IOException {
        var file = Files.createTempFile("dovecot-oauth2", ".conf");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(file, """
                introspection_mode = post
                introspection_url = http://127.0.0.1:%d/introspect
                username_attribute = username
                active_attribute = active
                active_value = true
                """.formatted(endpoint));
        return """
                auth_mechanisms = plain login xoauth2 oauthbearer
                passdb {
                  driver = oauth2
                  mechanisms = xoauth2 oauthbearer
                  args = %s
                }
                """.formatted(file);
    }

    /** Gives each client a token of its own, and says whose a token is. */
    private static HttpServer tokenEndpoint() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", it -> {
            var form = new String(it.getRequestBody().readAllBytes(), UTF_8);
            var isRight = form.contains("grant_type=refresh_token") && form.contains("refresh_token=refresh");
            var user = form.replaceAll(".*client_secret=([^&]*).*", "$1").replace("%40", "@");
            answer(it, isRight ? 200 : 400, "{\"access_token\":\"token-%s\",\"expires_in\":3600}".formatted(user));
        });
        server.createContext("/introspect", it -> {
            var asked = new String(it.getRequestBody().readAllBytes(), UTF_8) + it.getRequestURI();
            var user = asked.replaceAll("(?s).*token-([a-z]+)(@|%40)hosted.test.*", "$1@hosted.test");
            answer(it, 200, "{\"active\":%s,\"username\":\"%s\"}".formatted(user.matches("[a-z]+@hosted.test"), user));
        });
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
