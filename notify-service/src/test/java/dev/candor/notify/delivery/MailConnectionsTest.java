package dev.candor.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.candor.notify.delivery.ScriptedServer.Behaviour;
import dev.candor.notify.delivery.ScriptedServer.Encryption;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** H6: what a mail server may do to us. */
@Timeout(30)
class MailConnectionsTest {

    @TempDir
    static Path folder;

    private static TestCertificate certificate;

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificate = TestCertificate.in(folder);
    }

    @Test
    void usesAConnectionAgain() throws IOException {
        try (var server = server(Behaviour.TAKE)) {
            var connections = to(server, Map.of());

            connections.send(letter());
            connections.send(letter());

            assertThat(server.mails()).hasSize(2);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void saysGoodbyeOnAConnectionThatNobodyNeeds() throws IOException {
        try (var server = server(Behaviour.TAKE)) {
            var now = new Instant[] {Instant.EPOCH};
            var config = Configs.mailServer(Map.of("port", String.valueOf(server.port())));
            InstantSource source = () -> now[0];
            var connections = new MailConnections(new MailServer(config), config, source.withZone(ZoneOffset.UTC));
            connections.send(letter());

            now[0] = now[0].plus(config.keepOpen()).plusMillis(1);
            connections.closeIdle();
            connections.send(letter());

            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void isNotHeldByAServerThatNeverAnswers() throws IOException {
        try (var server = new ScriptedServer(0, Behaviour.HANG, 12)) {
            var connections = to(server, Map.of("answer-within", "100ms"));

            for (var it = 0; it < 12; it++) {
                assertThat(failure(connections)).isInstanceOf(NotTaken.ServerAway.class);
            }
            connections.send(letter());

            assertThat(server.mails()).hasSize(13);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSE_FOR_GOOD, ForGood, 550",
        "REFUSE_FOR_NOW, Later, 451",
        "CLOSE_SERVICE, ServerAway, 421",
        "TAKE_AND_CUT, ServerAway, mail-server-away",
        "HANG, ServerAway, timeout"
    })
    void saysWhyAMailWasNotTaken(Behaviour behaviour, String kind, String reason) throws IOException {
        try (var server = new ScriptedServer(0, behaviour, 1)) {
            var connections = to(server, Map.of("answer-within", "500ms"));

            var failure = failure(connections);

            assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
            assertThat(failure.reason()).isEqualTo(reason);
            connections.send(letter());
        }
    }

    @Test
    void knowsThatNobodyIsThere() throws IOException {
        var gone = server(Behaviour.TAKE);
        gone.close();

        assertThat(failure(to(gone, Map.of())).reason()).isEqualTo("mail-server-away");
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS, STARTTLS", "IMPLICIT, IMPLICIT"})
    void signsInOverAnEncryptedConnectionToAServerThatProvesItsName(Encryption offered, String asked)
            throws IOException {
        try (var server = new ScriptedServer(offered, certificate.server())) {
            to(
                            server,
                            Map.of(
                                    "encryption",
                                    asked,
                                    "certificates",
                                    certificate.file().toString(),
                                    "user",
                                    "candor",
                                    "password",
                                    ScriptedServer.PASSWORD))
                    .send(letter());

            assertThat(server.mails()).hasSize(1);
            assertThat(server.signedIn()).containsExactly("candor");
        }
    }

    @Test
    void encryptsForWhomeverWhereThatIsAllThatWasAsked() throws IOException {
        try (var server = new ScriptedServer(Encryption.STARTTLS, certificate.server())) {
            to(server, Map.of("encryption", "OPTIONAL")).send(letter());

            assertThat(server.mails()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS, STARTTLS", "IMPLICIT, IMPLICIT"})
    void sendsNothingToAServerThatCannotProveItsName(Encryption offered, String asked) throws IOException {
        try (var server = new ScriptedServer(offered, certificate.server())) {
            assertThat(failure(to(server, Map.of("encryption", asked))).reason())
                    .isEqualTo("not-encrypted");
            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void sendsNothingWhereEncryptionIsAskedForAndNotOffered() throws IOException {
        try (var server = server(Behaviour.TAKE)) {
            assertThat(failure(to(server, Map.of("encryption", "STARTTLS"))).reason())
                    .isEqualTo("not-encrypted");
            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void waitsWhereSigningInFails() throws IOException {
        try (var server = server(Behaviour.TAKE)) {
            var failure = failure(to(server, Map.of("user", "candor", "password", "wrong")));

            assertThat(failure).isInstanceOf(NotTaken.ServerAway.class);
            assertThat(failure.reason()).isEqualTo("sign-in-refused");
        }
    }

    @Test
    void aLineThatIsADotEndsNothing() throws IOException {
        try (var server = server(Behaviour.TAKE)) {
            to(server, Map.of()).send(letter("One\n.\n..\nMAIL FROM:<x@y.example>\n"));

            assertThat(server.mails())
                    .singleElement()
                    .asString()
                    .endsWith("One\r\n..\r\n...\r\nMAIL FROM:<x@y.example>\r\n.\r\n");
        }
    }

    private static NotTaken failure(MailConnections connections) {
        return catchThrowableOfType(NotTaken.class, () -> connections.send(letter()));
    }

    private static ScriptedServer server(Behaviour behaviour) throws IOException {
        return new ScriptedServer(0, behaviour, 1);
    }

    private static MailConnections to(ScriptedServer server, Map<String, String> settings) {
        var all = new LinkedHashMap<>(settings);
        all.put("host", "localhost");
        all.put("port", String.valueOf(server.port()));
        var config = Configs.mailServer(all);
        return new MailConnections(new MailServer(config), config, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    private static Letter letter() {
        return letter("Hello,\n");
    }

    private static Letter letter(String text) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Message-ID", "<1@express.example>");
        return new Letter("team@express.example", "ada@reporter.example", headers, text);
    }
}
