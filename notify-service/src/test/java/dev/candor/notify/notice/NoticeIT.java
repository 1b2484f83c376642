package dev.candor.notify.notice;

import static dev.candor.notify.delivery.Stream.freshCase;
import static dev.candor.notify.notice.Events.grace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.candor.events.ParticipantEvent.MailResumed;
import dev.candor.events.Recipient;
import dev.candor.events.ReportEvent.DeliveryReport;
import dev.candor.events.ReportEvent.DeliveryReportReceived;
import dev.candor.local.RealServers;
import dev.candor.notify.delivery.MailPeer;
import dev.candor.notify.delivery.Queue;
import dev.candor.notify.delivery.ScriptedServer;
import dev.candor.notify.delivery.ScriptedServer.Behaviour;
import dev.candor.notify.delivery.Stream;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "notify"))
@WithTestResource(MailPeer.class)
class NoticeIT {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID: (\\S+)");

    @Inject
    Queue queue;

    private final String caseId = freshCase();
    private final Recipient reporter =
            Events.reporter(caseId.toLowerCase(java.util.Locale.ROOT) + "@reporter.example", "Ada Lovelace");
    private Stream stream;

    @BeforeEach
    void connect() {
        stream = new Stream();
    }

    @AfterEach
    void disconnect() {
        stream.close();
    }

    @Test
    void sendsEveryKindOfNotice() throws Exception {
        try (var mail = mailServer()) {
            stream.says(caseId, Events.reportFrom(reporter));
            stream.says(caseId, Events.receiptReplaced(reporter));
            stream.says(caseId, Events.acknowledged("Thanks, I read it.", reporter));
            stream.says(caseId, Events.assigned(grace()));
            stream.says(caseId, Events.question("Which version?", reporter));
            stream.says(caseId, Events.reply("We can confirm it.", reporter));
            stream.says(caseId, Events.rejected("It is a bug.", reporter));
            stream.says(caseId, Events.fixPrepared(reporter));
            stream.says(caseId, Events.disclosed(caseId, reporter, "express-announce@lists.openjsf.example"));

            soon().untilAsserted(() -> assertThat(mail.about(caseId)).hasSize(11));

            soon().untilAsserted(
                            () -> assertThat(queue.of(caseId)).hasSize(11).allMatch(it -> it.startsWith("DELIVERED")));
            assertThat(mail.to(reporter.address().value())).hasSize(8).allSatisfy(it -> {
                assertThat(it.getReplyTo()[0].toString())
                        .matches("express-security\\+[a-z2-7]{26}@lists\\.openjsf\\.org");
                assertThat(it.getSubject()).isEqualTo("Re: [%s] Your report to Express".formatted(caseId));
                assertThat(it.isMimeType("text/plain; charset=utf-8")).isTrue();
            });
            assertThat(mail.to("grace@express.example")).hasSize(1);
            assertThat(mail.to("security-team@express.example")).hasSize(1);
            assertThat(mail.to("express-announce@lists.openjsf.example")).hasSize(1);
            soon().untilAsserted(() -> assertThat(stream.answers(caseId))
                    .filteredOn(it -> it.startsWith("notification-delivered"))
                    .hasSize(11));
        }
    }

    @Test
    void hearsIntake() throws Exception {
        try (var mail = mailServer()) {
            stream.intakeSays(caseId, Events.reportFrom(reporter));

            soon().until(() -> mail.to(reporter.address().value()).size() == 1);
        }
    }

    @Test
    void keepsAThreadTogether() throws Exception {
        try (var mail = mailServer()) {
            stream.says(caseId, Events.reportFrom(reporter));
            soon().until(() -> mail.to(reporter.address().value()).size() == 1);
            stream.says(caseId, Events.reply("First.", reporter));
            soon().until(() -> mail.to(reporter.address().value()).size() == 2);
            stream.says(caseId, Events.reply("Second.", reporter));
            soon().until(() -> mail.to(reporter.address().value()).size() == 3);

            var mails = mail.to(reporter.address().value());
            assertThat(header(mails.get(2), "References").split("\\s+"))
                    .containsExactly(
                            "<first.mail@reporter.example>",
                            header(mails.get(0), "Message-ID"),
                            header(mails.get(1), "Message-ID"));
            assertThat(mails.get(0).getHeader("Auto-Submitted")).containsExactly("auto-replied");
            assertThat(mails.get(1).getHeader("Auto-Submitted")).isNull();
        }
    }

    @Test
    void sendsNoSecondMailForAnEventHeardAgain() throws Exception {
        try (var mail = mailServer()) {
            stream.saysTwice(caseId, Events.reportFrom(reporter));
            stream.saysTwice(caseId, Events.reply("Once.", reporter));
            stream.says(caseId, Events.reply("Last.", reporter));

            soon().until(() ->
                    mail.to(reporter.address().value()).stream().anyMatch(it -> body(it).startsWith("Last.")));

            assertThat(mail.to(reporter.address().value())).hasSize(3);
            assertThat(queue.of(caseId)).hasSize(4);
        }
    }

    @Test
    void triesAgainUntilTheServerIsBack() throws Exception {
        stream.says(caseId, Events.reply("Patience.", reporter));
        soon().untilAsserted(() -> assertThat(queue.of(caseId)).containsExactly("QUEUED REPLY mail-server-away"));

        try (var mail = mailServer()) {
            soon().until(() -> mail.to(reporter.address().value()).size() == 1);

            soon().untilAsserted(() -> assertThat(stream.answers(caseId))
                    .anyMatch(it -> it.startsWith("notification-deferred") && it.contains("mail-server-away"))
                    .anyMatch(it -> it.startsWith("notification-delivered")));
            assertThat(queue.of(caseId)).containsExactly("DELIVERED REPLY ");
        }
    }

    @Test
    void failsWhatTheServerRefusesForGood() throws Exception {
        try (var server = new ScriptedServer(MailPeer.port(), Behaviour.REFUSE_FOR_GOOD, 99)) {
            stream.says(caseId, Events.reply("Nobody there.", reporter));

            // The desk is told of it; that the desk cannot be told is told to nobody.
            soon().untilAsserted(() ->
                    assertThat(queue.of(caseId)).containsExactly("FAILED REPLY 550", "FAILED DECISION 550"));

            soon().untilAsserted(() -> assertThat(stream.answers(caseId))
                    .filteredOn(it -> it.contains("\"kind\":\"reply\""))
                    .singleElement()
                    .asString()
                    .startsWith("notification-failed")
                    .contains("\"reason\":\"550\"")
                    .doesNotContain("reporter.example"));
            assertThat(server.mails()).isEmpty();
        }
    }

    /** B9. */
    @Test
    void writesNoMoreToAnAddressFromWhichMailComesBackUntilSomebodyLooked() throws Exception {
        try (var mail = mailServer()) {
            stream.says(caseId, Events.reportFrom(reporter));
            stream.says(caseId, Events.assigned(grace()));
            stream.says(caseId, Events.reply("Into the void.", reporter));
            soon().until(() -> mail.about(caseId).size() == 4);
            soon().untilAsserted(() -> assertThat(queue.of(caseId)).allMatch(it -> it.startsWith("DELIVERED")));

            stream.says(
                    caseId,
                    new DeliveryReportReceived(
                            UUID.randomUUID(), queue.notice(caseId, "REPLY"), DeliveryReport.BOUNCE, "5.1.1"));
            soon().untilAsserted(() -> assertThat(stream.answers(caseId))
                    .filteredOn(it -> it.startsWith("notification-bounced"))
                    .singleElement()
                    .asString()
                    .contains("\"participant\":\"reporter\"", "\"reason\":\"5.1.1\""));
            soon().until(() -> mail.to("grace@express.example").size() == 2);
            assertThat(queue.of(caseId)).contains("BOUNCED REPLY 5.1.1");

            stream.says(caseId, Events.reply("Is anybody there?", reporter));
            soon().untilAsserted(() -> assertThat(queue.of(caseId)).contains("FAILED REPLY address-suspended"));

            stream.says(caseId, new MailResumed("reporter"));
            stream.says(caseId, Events.reply("Once more.", reporter));
            soon().until(() ->
                    mail.to(reporter.address().value()).stream().anyMatch(it -> body(it).startsWith("Once more.")));
        }
    }

    @Test
    void believesNoReportAboutAMailOfAnotherCase() throws Exception {
        try (var mail = mailServer()) {
            stream.says(caseId, Events.reply("Mine.", reporter));
            soon().untilAsserted(() -> assertThat(queue.of(caseId)).containsExactly("DELIVERED REPLY "));
            var other = freshCase();

            stream.says(
                    other,
                    new DeliveryReportReceived(
                            UUID.randomUUID(), queue.notice(caseId, "REPLY"), DeliveryReport.BOUNCE, "5.1.1"));
            stream.says(other, Events.reply("Afterwards.", reporter));

            soon().untilAsserted(() -> assertThat(queue.of(other)).containsExactly("DELIVERED REPLY "));
            assertThat(queue.of(caseId)).containsExactly("DELIVERED REPLY ");
        }
    }

    @Test
    void waitsForAServerThatAsksForIt() throws Exception {
        try (var server = new ScriptedServer(MailPeer.port(), Behaviour.REFUSE_FOR_NOW, 2)) {
            stream.says(caseId, Events.reply("Grey.", reporter));

            soon().untilAsserted(() -> assertThat(queue.of(caseId)).containsExactly("DELIVERED REPLY "));

            assertThat(server.mails()).hasSize(1);
            soon().untilAsserted(() -> assertThat(stream.answers(caseId))
                    .filteredOn(it -> it.startsWith("notification-deferred"))
                    .singleElement()
                    .asString()
                    .contains("\"reason\":\"451\""));
        }
    }

    @Test
    void comesBackToAServerThatClosedItsService() throws Exception {
        try (var server = new ScriptedServer(MailPeer.port(), Behaviour.CLOSE_SERVICE, 1)) {
            stream.says(caseId, Events.reply("Later.", reporter));

            soon().untilAsserted(() -> assertThat(queue.of(caseId)).containsExactly("DELIVERED REPLY "));

            assertThat(server.mails()).hasSize(1);
        }
    }

    @Test
    void repeatsTheSameMessageIdWhereTheAnswerWasLost() throws Exception {
        try (var server = new ScriptedServer(MailPeer.port(), Behaviour.TAKE_AND_CUT, 1)) {
            stream.says(caseId, Events.reply("Twice.", reporter));

            soon().untilAsserted(() -> assertThat(queue.of(caseId)).containsExactly("DELIVERED REPLY "));

            assertThat(server.mails()).hasSize(2);
            assertThat(server.mails().stream().map(NoticeIT::messageId).distinct())
                    .hasSize(1);
            assertThat(server.mails().stream().distinct()).hasSize(1);
        }
    }

    @Test
    void givesUpOnAnAnswerThatNeverComesAndTriesAgain() throws Exception {
        try (var server = new ScriptedServer(MailPeer.port(), Behaviour.HANG, 1)) {
            stream.says(caseId, Events.reply("Slow.", reporter));

            soon().untilAsserted(() -> assertThat(queue.of(caseId)).containsExactly("DELIVERED REPLY "));

            assertThat(server.mails()).hasSize(2);
            assertThat(stream.answers(caseId)).anyMatch(it -> it.contains("\"reason\":\"timeout\""));
        }
    }

    @Test
    void sendsNoBareLineFeedAndNoHeaderThatAStrangerWrote() throws Exception {
        var trap =
                "é\r\nBcc: eve@evil.example\r\n.\r\nMAIL FROM:<x@y>\n.\n" + "ü".repeat(2000) + " " + "x".repeat(2000);
        try (var server = new ScriptedServer(MailPeer.port(), Behaviour.TAKE, 0)) {
            stream.says(caseId, Events.reply(trap, reporter));
            stream.says(caseId, Events.disclosed(caseId, reporter, "express-announce@lists.openjsf.example"));

            soon().untilAsserted(() -> assertThat(server.mails()).hasSize(3));

            assertThat(server.mails()).allSatisfy(it -> {
                assertThat(it.replace("\r\n", "")).doesNotContain("\n", "\r");
                assertThat(it.lines()).allMatch(line -> line.length() <= 998);
                assertThat(it.substring(0, it.indexOf("\r\n\r\n"))).doesNotContain("evil.example");
            });
        }
    }

    @Test
    void writesToNobodyWhoseAddressIsOurs() {
        var ours = Events.reporter("express-security@lists.openjsf.org", "List");

        stream.says(caseId, Events.reply("Into the loop.", ours));

        soon().untilAsserted(() -> assertThat(queue.of(caseId)).containsExactly("FAILED REPLY address-is-ours"));
    }

    @Test
    void keepsNothingReadableInItsTables() throws Exception {
        try (var mail = mailServer()) {
            stream.says(caseId, Events.reportFrom(reporter));
            stream.says(caseId, Events.reply("Unmistakable words", reporter));
            soon().until(() -> mail.to(reporter.address().value()).size() == 2);

            assertThat(String.join("\n", queue.everythingOf(caseId)))
                    .contains("report-received")
                    .doesNotContain(
                            "Unmistakable", "secret summary", reporter.address().value(), "Lovelace");
        }
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
    }

    private static Mailbox mailServer() {
        return new Mailbox(new GreenMail(new ServerSetup(MailPeer.port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP)));
    }

    private static String messageId(String mail) {
        var found = MESSAGE_ID.matcher(mail);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String header(MimeMessage mail, String name) throws Exception {
        return mail.getHeader(name, " ");
    }

    private static String body(MimeMessage mail) {
        return GreenMailUtil.getBody(mail);
    }

    /** A mail server that takes everything. */
    private record Mailbox(GreenMail server) implements AutoCloseable {

        Mailbox {
            server.start();
        }

        List<MimeMessage> to(String address) {
            return mails(it -> Arrays.stream(it.getRecipients(RecipientType.TO))
                    .anyMatch(to -> to.toString().equals(address)));
        }

        List<MimeMessage> about(String caseId) {
            return mails(it -> it.getSubject().contains(caseId));
        }

        private List<MimeMessage> mails(Match match) {
            return Arrays.stream(server.getReceivedMessages())
                    .filter(it -> {
                        try {
                            return match.matches(it);
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }

        @Override
        public void close() {
            server.stop();
        }

        private interface Match {
            boolean matches(MimeMessage mail) throws Exception;
        }
    }
}
