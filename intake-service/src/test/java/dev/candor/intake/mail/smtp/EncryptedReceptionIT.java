package dev.candor.intake.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.local.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EncryptedReceptionIT.WithCertificate.class)
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class EncryptedReceptionIT {

    private static final String ADDRESS = "security@expressjs.com";

    @Inject
    SmtpServer server;

    @Inject
    Intake intake;

    @Test
    void takesMailOverAnEncryptedConnectionAlone() throws IOException {
        var before = intake.cases().size();
        try (var talk = new SmtpTalk(server.port())) {
            assertThat(talk.greeting()).contains("STARTTLS");
            assertThat(talk.say("MAIL FROM:<ada@reporter.test>")).startsWith("530 5.7.0");
            assertThat(talk.say("STARTTLS now")).startsWith("501 5.5.4");

            talk.encrypt();

            assertThat(talk.greeting()).contains("SIZE").doesNotContain("STARTTLS");
            assertThat(talk.say("STARTTLS")).startsWith("503 5.5.1");
            assertThat(talk.say("MAIL FROM:<ada@reporter.test>")).startsWith("250 2.1.0");
            assertThat(talk.say("RCPT TO:<" + ADDRESS + ">")).startsWith("250 2.1.5");
            assertThat(talk.data(SmtpTalk.wire("From: ada@reporter.test\nSubject: sealed on its way\n\ntext\n")))
                    .startsWith("250 2.0.0");
            assertThat(talk.say("QUIT")).startsWith("221 2.0.0");
        }
        assertThat(intake.cases()).hasSize(before + 1);
    }

    @Test
    void d4EndsAConnectionThatSendsCommandsInTheClearBehindStartTls() throws IOException {
        try (var talk = new SmtpTalk(server.port())) {
            assertThat(talk.say("STARTTLS\r\nMAIL FROM:<eve@b.test>")).startsWith("554 5.5.1");
            assertThat(talk.answer()).isEmpty();
        }
    }

    @Test
    void survivesAClientThatDoesNotEncrypt() throws IOException {
        try (var talk = new SmtpTalk(server.port())) {
            talk.say("STARTTLS");
            assertThat(talk.say("this is no handshake")).doesNotStartWith("250");
        }
        try (var talk = new SmtpTalk(server.port())) {
            assertThat(talk.say("NOOP")).startsWith("250 2.0.0");
        }
    }

    @Test
    void asksASenderOfTooManyMailsToComeBack() throws IOException {
        try (var talk = new SmtpTalk(server.port())) {
            talk.encrypt();
            var answer = "";
            for (int i = 0; i <= WithCertificate.MAILS && !answer.startsWith("450"); i++) {
                answer = talk.say("MAIL FROM:<ada@reporter.test>");
                talk.say("RSET");
            }
            assertThat(answer).startsWith("450 4.7.1");
        }
    }

    public static final class WithCertificate implements QuarkusTestProfile {

        static final int MAILS = 30;

        @Override
        public Map<String, String> getConfigOverrides() {
            var files = TestCertificate.make();
            return Map.of(
                    "mail.reception.tls.certificate", files.certificate().toString(),
                    "mail.reception.tls.key", files.key().toString(),
                    "mail.reception.tls.required", "true",
                    "mail.reception.mails-per-minute", String.valueOf(MAILS),
                    "mail.reception.clients", String.join(",", List.of("127.0.0.0/8", "::1")));
        }
    }
}
