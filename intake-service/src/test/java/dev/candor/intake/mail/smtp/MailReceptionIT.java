package dev.candor.intake.mail.smtp;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.events.CaseId;
import dev.candor.events.Channel;
import dev.candor.events.Confidential;
import dev.candor.events.Remark;
import dev.candor.events.ReportEvent.DeliveryReport;
import dev.candor.events.ReportEvent.DeliveryReportReceived;
import dev.candor.events.ReportEvent.HandlerReplied;
import dev.candor.events.ReportEvent.ReplyHeld;
import dev.candor.events.ReportEvent.ReportQuarantined;
import dev.candor.events.ReportEvent.ReporterReplied;
import dev.candor.intake.mail.reading.SharedMails;
import dev.candor.intake.report.ReplyTokenRepository;
import dev.candor.journal.KeyFolder;
import dev.candor.journal.Secrets;
import dev.candor.journal.Transactions;
import dev.candor.local.RealServers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class MailReceptionIT {

    private static final String ADDRESS = "security@expressjs.com";
    private static final String LIST = "express-security@lists.openjsf.org";
    private static final String ANYBODY = "ada@reporter.test";
    private static final String SIGNED = "Authentication-Results: mx.cvd.test; dkim=pass header.d=reporter.test\n";
    private static final int MEGABYTE = 1024 * 1024;

    @Inject
    SmtpServer server;

    @Inject
    Intake intake;

    @Inject
    Secrets secrets;

    @Inject
    ReplyTokenRepository tokens;

    @Inject
    Transactions transactions;

    @Inject
    KeyFolder keys;

    @Inject
    MeterRegistry meters;

    private List<String> before;

    @BeforeEach
    void remember() {
        before = intake.cases();
    }

    @AfterEach
    void leavesNoFileBehind() {
        assertThat(spooled()).isEmpty();
    }

    @Test
    void opensACaseAndPublishesIt() throws IOException {
        var author = somebody();

        var answer = send(ADDRESS, mail(author, "Prototype pollution", "It is in\n..qs and\n.here."));

        assertThat(answer).startsWith("250 2.0.0");
        var report = intake.report(opened().getFirst());
        assertThat(report.channel()).isEqualTo(Channel.MAIL);
        assertThat(report.project()).isEqualTo("express-2015");
        assertThat(report.summary().value()).isEqualTo("Prototype pollution");
        assertThat(report.details().text().value()).isEqualTo("It is in\n..qs and\n.here.");
        assertThat(report.receiptTo()).map(it -> it.address().value()).contains(author);
        assertThat(report.remarks()).containsExactly(Remark.SENDER_UNVERIFIED);
        await("the report to be published").atMost(Duration.ofSeconds(30)).until(intake::isAllPublished);
    }

    @Test
    void keepsTheMailAsItCameAndItsFiles() throws IOException {
        var mail = """
                From: Ada <ada@reporter.test>
                Subject: with a file
                Content-Type: multipart/mixed; boundary=b

                --b

                See the file.
                --b
                Content-Disposition: attachment; filename=poc.js

                console.log(1)
                --b--
                """;

        send(ADDRESS, mail);

        var report = intake.report(opened().getFirst());
        assertThat(report.files()).extracting(it -> it.name().value()).containsExactly("poc.js");
        assertThat(intake.content(report.files().getFirst().id())).isEqualTo("console.log(1)".getBytes(UTF_8));
        assertThat(new String(intake.content(report.raw().orElseThrow().id()), UTF_8)
                        .replace("\r\n", "\n")
                        .strip())
                .isEqualTo(mail.strip());
    }

    @Test
    void refusesAnUnknownRecipient() throws IOException {
        assertThat(send("nobody@expressjs.com", mail("s", "t"))).startsWith("550 5.1.1");
        assertThat(opened()).isEmpty();
    }

    @Test
    void c7RefusesAnAnnouncedSizeThatIsTooLarge() throws IOException {
        try (var talk = new SmtpTalk(server.port())) {
            assertThat(talk.say("MAIL FROM:<a@b.test> SIZE=40000000")).startsWith("552 5.3.4");
            assertThat(talk.say("MAIL FROM:<a@b.test> SIZE=99999999999999999999"))
                    .startsWith("552 5.3.4");
            assertThat(talk.say("MAIL FROM:<a@b.test> SIZE=1000 BODY=8BITMIME")).startsWith("250");
        }
    }

    @Test
    void c7RefusesAMailThatTurnsOutTooLargeAndGoesOn() throws IOException {
        try (var talk = new SmtpTalk(server.port())) {
            talk.say("MAIL FROM:<ada@reporter.test>");
            talk.say("RCPT TO:<" + ADDRESS + ">");

            var answer = talk.data(
                    ("Subject: large\r\n\r\n" + "0123456789abcde\r\n".repeat(40 * MEGABYTE / 17)).getBytes(UTF_8));

            assertThat(answer).startsWith("552 5.3.4");
            assertThat(talk.say("MAIL FROM:<ada@reporter.test>")).startsWith("250");
        }
        assertThat(opened()).isEmpty();
    }

    @Test
    void c7LeavesNothingOfAMailThatBreaksOff() throws IOException {
        try (var talk = new SmtpTalk(server.port())) {
            talk.say("MAIL FROM:<ada@reporter.test>");
            talk.say("RCPT TO:<" + ADDRESS + ">");
            talk.say("DATA");
        }

        await("the files to be deleted")
                .atMost(Duration.ofSeconds(30))
                .until(() -> spooled().isEmpty());
        assertThat(opened()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n.\r\n", "\n.\n", "\r.\r", "\r\n.\n", "\r\n.\r", "\r\n\0.\r\n.\n"})
    void d4NeverTakesASmuggledMail(String end) throws IOException {
        var smuggled = "Subject: one\r\n\r\ntext" + end + "MAIL FROM:<eve@b.test>\r\nRCPT TO:<" + ADDRESS
                + ">\r\nDATA\r\nSubject: two\r\n\r\nsmuggled";

        var answer = SmtpTalk.send(server.port(), ADDRESS, smuggled.getBytes(ISO_8859_1));

        assertThat(answer).startsWith("554 5.5.2");
        assertThat(opened()).isEmpty();
    }

    @Test
    void d4RefusesCommandsWithABareLineFeed() throws IOException {
        try (var talk = new SmtpTalk(server.port())) {
            assertThat(talk.say("NOOP\nNOOP")).startsWith("501");
            assertThat(talk.answer()).isEmpty();
        }
    }

    @Test
    void d4OffersNoChunks() throws IOException {
        try (var talk = new SmtpTalk(server.port())) {
            talk.say("MAIL FROM:<a@b.test>");
            talk.say("RCPT TO:<" + ADDRESS + ">");

            assertThat(talk.say("BDAT 3 LAST")).startsWith("502");
        }
    }

    @Test
    void a12TakesTheSameMailTwiceAndOpensOneCase() throws IOException {
        var mail = mail("twice", "the same");

        var answers = List.of(send(ADDRESS, mail), send(ADDRESS, "Received: from x by y; now\n" + mail));

        assertThat(answers).allMatch(it -> it.startsWith("250"));
        assertThat(opened()).hasSize(1);
    }

    @Test
    void a11KeepsBothMailsOfOneMessageId() throws IOException {
        send(ADDRESS, "Message-ID: <same-%s@b.test>\n".formatted(before.size()) + plain("first", "one"));
        send(ADDRESS, "Message-ID: <same-%s@b.test>\n".formatted(before.size()) + plain("second", "two"));

        assertThat(opened()).hasSize(2);
        assertThat(intake.report(opened().getFirst()).remarks()).doesNotContain(Remark.MESSAGE_ID_SEEN_BEFORE);
        assertThat(intake.report(opened().getLast()).remarks()).contains(Remark.MESSAGE_ID_SEEN_BEFORE);
    }

    @Test
    void announcesWhatItDoes() throws IOException {
        try (var talk = new SmtpTalk(server.port())) {
            assertThat(talk.greeting().lines().map(it -> it.substring(4)).skip(1))
                    .containsExactly(
                            "PIPELINING", "8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES", "SIZE " + 26 * MEGABYTE);
        }
    }

    @Test
    void takesAWholeConversationAtOnce() throws IOException {
        try (var talk = new SmtpTalk(server.port())) {
            talk.sayRaw(("MAIL FROM:<ada@reporter.test> BODY=8BITMIME\r\nRCPT TO:<nobody@expressjs.com>\r\nRCPT TO:<"
                            + ADDRESS + ">\r\nDATA\r\n")
                    .getBytes(UTF_8));

            assertThat(talk.answer()).startsWith("550 5.1.1");
            assertThat(talk.answer()).startsWith("250 2.1.5");
            assertThat(talk.answer()).startsWith("354");
            assertThat(talk.sayRaw(
                            ("Subject: piped\r\n\r\ntext\r\n.\r\nMAIL FROM:<b@b.test>\r\nQUIT\r\n").getBytes(UTF_8)))
                    .startsWith("250 2.0.0");
            assertThat(talk.answer()).startsWith("250 2.1.0");
            assertThat(talk.answer()).startsWith("221 2.0.0");
        }
        assertThat(opened()).hasSize(1);
    }

    @Test
    void takesEightBitsAndInternationalAddresses() throws IOException {
        try (var talk = new SmtpTalk(server.port())) {
            assertThat(talk.say("MAIL FROM:<ädä@exämple.test>")).startsWith("553 5.6.7");
            assertThat(talk.say("MAIL FROM:<ädä@exämple.test> BODY=8BITMIME SMTPUTF8"))
                    .startsWith("250 2.1.0");
            assertThat(talk.say("RCPT TO:<" + ADDRESS + ">")).startsWith("250 2.1.5");
            assertThat(talk.data(SmtpTalk.wire("From: Ädä <ädä@exämple.test>\nSubject: Größe\n"
                            + "Content-Type: text/plain; charset=utf-8\n\nZu groß für die Prüfung.\n")))
                    .startsWith("250 2.0.0");
        }
        var report = intake.report(opened().getFirst());
        assertThat(report.summary().value()).isEqualTo("Größe");
        assertThat(report.details().text().value()).isEqualTo("Zu groß für die Prüfung.");
        assertThat(report.reporter().orElseThrow().email())
                .map(Confidential::value)
                .contains("ädä@exämple.test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOOP",
                "RSET",
                "HELP",
                "VRFY ada",
                "EXPN all",
                "AUTH PLAIN",
                "STARTTLS",
                "BDAT 1 LAST",
                "NONSENSE",
                "X",
                "DATA",
                "RCPT TO:<a@b.test>",
                "EHLO",
                "MAIL FROM:",
                "MAIL FROM:<a@b.test> AUTH=<>",
                "MAIL FROM:<a@b.test> BODY=BINARYMIME",
                "QUIT"
            })
    void givesEveryAnswerAStatusCodeOfItsOwn(String command) throws IOException {
        try (var talk = new SmtpTalk(server.port())) {
            assertThat(talk.say(command)).matches("([245])\\d\\d \\1\\.\\d\\.\\d .*");
        }
    }

    @Test
    void endsALineThatIsTooLong() throws IOException {
        try (var talk = new SmtpTalk(server.port())) {
            assertThat(talk.say("NOOP " + "x".repeat(2000))).startsWith("501 5.5.4");
            assertThat(talk.answer()).isEmpty();
        }
    }

    @Test
    void countsEachMailThatItTookOnceByWhatBecameOfIt() throws IOException {
        var before = counts();
        var mail = mail("counted", "text");
        send(ADDRESS, mail);
        send(ADDRESS, mail);
        send("nobody@expressjs.com", mail);
        send("Security+" + token(opened().getFirst()) + "@expressjs.com", mail("Re: counted", "more"));
        send(ADDRESS, mail("Re: [" + opened().getFirst() + "]", "held"));
        send(ADDRESS, "From: MAILER-DAEMON@x.test\nSubject: %s\n\nfailed\n".formatted(UUID.randomUUID()));

        var after = counts();
        after.replaceAll((outcome, count) -> count - before.getOrDefault(outcome, 0.0));
        assertThat(after)
                .containsEntry("report", 1.0)
                .containsEntry("repeated", 1.0)
                .containsEntry("reply", 1.0)
                .containsEntry("held", 1.0)
                .containsEntry("set-aside", 1.0);
    }

    @Test
    void a3MarksASpoofedMailAndAnswersNobody() throws IOException {
        send(ADDRESS, """
                Authentication-Results: mx.cvd.test; spf=fail smtp.mailfrom=reporter.test;
                  dmarc=fail header.from=reporter.test
                Received: from eve by mx.cvd.test; now
                """ + mail("spoofed", "I am Ada, send me everything."));

        var report = intake.report(opened().getFirst());
        assertThat(report.remarks()).contains(Remark.SENDER_UNVERIFIED, Remark.DMARC_FAIL, Remark.SPF_FAIL);
        assertThat(report.receiptTo()).isEmpty();
    }

    @Test
    void a3BelievesOnlyItsOwnMailSystem() throws IOException {
        send(ADDRESS, """
                Received: from eve by mx.cvd.test; now
                Authentication-Results: mx.cvd.test; dmarc=pass header.from=reporter.test
                """ + mail("forged below", "text"));
        send(
                ADDRESS,
                "Authentication-Results: mx.evil.test; dmarc=pass header.from=reporter.test\n"
                        + mail("forged name", "text"));

        assertThat(opened())
                .hasSize(2)
                .allSatisfy(it -> assertThat(intake.report(it).remarks())
                        .contains(Remark.SENDER_UNVERIFIED)
                        .doesNotContain(Remark.DMARC_PASS));
    }

    @Test
    void keepsThatADomainVouchesForItsMail() throws IOException {
        send(ADDRESS, """
                Authentication-Results: mx.cvd.test; dkim=pass header.d=reporter.test; dmarc=pass header.from=reporter.test
                Received: from out.reporter.test by mx.cvd.test; now
                """ + mail("vouched for", "text"));

        assertThat(intake.report(opened().getFirst()).remarks())
                .contains(Remark.DMARC_PASS, Remark.DKIM_PASS)
                .doesNotContain(Remark.SENDER_UNVERIFIED);
    }

    @Test
    void a3MarksAReplyThatItsDomainDisowns() throws IOException {
        send(ADDRESS, mail("first", "report"));
        var caseId = opened().getFirst();

        send(
                "Security+" + token(caseId) + "@expressjs.com",
                "Authentication-Results: mx.cvd.test; dmarc=fail header.from=reporter.test\n" + mail("Re: x", "more"));

        assertThat(intake.events(caseId).getLast())
                .isInstanceOfSatisfying(
                        ReporterReplied.class,
                        it -> assertThat(it.remarks()).contains(Remark.SENDER_UNVERIFIED, Remark.DMARC_FAIL));
    }

    @Test
    void b2AnswersAnAddressOnceADayAndTheSameMailEachTime() throws IOException {
        var author = somebody();
        var first = mail(author, "first", "text");
        send(ADDRESS, first);
        send(ADDRESS, first);
        send(ADDRESS, mail(author.toUpperCase(Locale.ROOT), "second", "text"));

        assertThat(opened()).hasSize(2);
        assertThat(intake.report(opened().getFirst()).receiptTo()).isPresent();
        assertThat(intake.report(opened().getLast()).receiptTo()).isEmpty();
        assertThat(intake.report(opened().getLast()).remarks()).contains(Remark.ANSWERED_BEFORE);
    }

    @Test
    void setsSuspectedSpamApartAndKeepsItsReceiptForAPersonsWord() throws IOException {
        var author = somebody();
        send(ADDRESS, "X-Spam-Flag: YES\nReceived: from a by mx.cvd.test; now\n" + mail(author, "Buy now", "text"));

        var caseId = opened().getFirst();
        assertThat(intake.report(caseId).receiptTo()).isEmpty();
        assertThat(intake.report(caseId).acknowledgeBy()).isPresent();
        assertThat(intake.events(caseId)).hasSize(2).last().isInstanceOfSatisfying(ReportQuarantined.class, it -> {
            assertThat(it.because()).containsExactly(Remark.MARKED_AS_SPAM);
            assertThat(it.receiptTo()).map(to -> to.address().value()).contains(author);
        });
    }

    @Test
    void takesAHandlersAnswerWhereTheirDomainVouchesForTheirAddress() throws IOException {
        var caseId = writtenToAda();
        var mail = mail("Re: It waits for you", "/reply\nWe look into it.\n\n> It waits");

        var answer = send(membersAddress(caseId), SIGNED + mail);
        send(membersAddress(caseId), SIGNED + mail);

        assertThat(answer).startsWith("250");
        assertThat(intake.events(caseId)).hasSize(2).last().isInstanceOfSatisfying(HandlerReplied.class, it -> {
            assertThat(it.member()).isEqualTo("ada");
            assertThat(it.toReporter()).isTrue();
            assertThat(it.text().text().value()).isEqualTo("We look into it.");
        });
    }

    @Test
    void a3HoldsAHandlersAnswerThatNobodyVouchesFor() throws IOException {
        var caseId = writtenToAda();

        send(membersAddress(caseId), mail("Re: It waits for you", "/reply\nunsigned"));
        send(
                membersAddress(caseId),
                SIGNED + mail("eve@reporter.test", "Re: It waits for you", "/reply\nof the same domain"));
        send(membersAddress(caseId), SIGNED + "Auto-Submitted: auto-generated\n" + mail("Re: x", "by a machine"));

        assertThat(intake.events(caseId))
                .hasSize(4)
                .filteredOn(ReplyHeld.class::isInstance)
                .hasSize(3);
    }

    @Test
    void f6TakesNothingFromWhoLeftTheTeam() throws IOException {
        var caseId = writtenToAda();
        var project = intake.report(caseId).project();
        done(transactions.run(() -> tokens.shutOutMember("ada", project)));

        send(membersAddress(caseId), SIGNED + mail("Re: [" + caseId + "]", "/reply\nI am still here."));

        assertThat(intake.events(caseId)).hasSize(2).last().isInstanceOf(ReplyHeld.class);
    }

    @Test
    void a13KeepsAMailWithoutIdAndDateOrFromTheFutureAndRefusesAnEmptyOne() throws IOException {
        assertThat(send(ADDRESS, "Subject: no id %s\n\ntext\n".formatted(UUID.randomUUID())))
                .startsWith("250");
        assertThat(send(ADDRESS, "Date: Thu, 31 Dec 2099 23:59:59 +0000\n" + mail("future", "text")))
                .startsWith("250");
        assertThat(SmtpTalk.send(server.port(), ADDRESS, new byte[0])).startsWith("554 5.6.0");

        assertThat(opened()).hasSize(2);
    }

    @Test
    void a8NamesTheAddressBeforeTheName() throws IOException {
        send(ADDRESS, mail("first", "report"));
        var caseId = opened().getFirst();

        send(ADDRESS, """
                From: "security@expressjs.com" <eve@evil.test>
                Subject: Re: [%s]

                Send me the thread.
                """.formatted(caseId));

        assertThat(intake.events(caseId).getLast())
                .isInstanceOfSatisfying(
                        ReplyHeld.class,
                        it -> assertThat(it.from().value()).isEqualTo("eve@evil.test (security@expressjs.com)"));
    }

    @Test
    void b8NeverAnswersToTheAddressInReplyTo() throws IOException {
        var author = somebody();
        send(ADDRESS, "Reply-To: victim@other.test\n" + mail(author, "reply to my enemy", "text"));

        assertThat(intake.report(opened().getFirst()).receiptTo())
                .map(it -> it.address().value())
                .contains(author);
    }

    @Test
    void remarksThatTheReportIsNotInTheMail() throws IOException {
        send(ADDRESS, mail(somebody(), "see there", "Hi, details: https://paste.example/abc"));

        assertThat(intake.report(opened().getFirst()).remarks()).contains(Remark.ONLY_A_LINK);
        assertThat(intake.report(opened().getFirst()).receiptTo()).isPresent();
    }

    @Test
    void opensACaseForEachProjectThatAMailWasSentTo() throws IOException {
        try (var talk = new SmtpTalk(server.port())) {
            talk.say("MAIL FROM:<ada@reporter.test>");
            talk.say("RCPT TO:<" + ADDRESS + ">");
            talk.say("RCPT TO:<" + LIST + ">");
            talk.say("RCPT TO:<Security+tag@ExpressJS.com>");

            assertThat(talk.data(SmtpTalk.wire(mail("to both", "text")))).startsWith("250");
        }
        assertThat(opened())
                .map(it -> intake.report(it).project())
                .containsExactlyInAnyOrder("express", "express-2015");
    }

    @Test
    void joinsTheCaseOfTheTokenInTheAddress() throws IOException {
        send(ADDRESS, mail("first", "report"));
        var caseId = opened().getFirst();

        var answer =
                send("Security+" + token(caseId).toUpperCase(Locale.ROOT) + "@expressjs.com", mail("Re: x", "more"));

        assertThat(answer).startsWith("250");
        assertThat(opened()).containsExactly(caseId);
        assertThat(intake.events(caseId).getLast())
                .isInstanceOfSatisfying(
                        ReporterReplied.class,
                        it -> assertThat(it.text().text().value()).isEqualTo("more"));
    }

    @Test
    void joinsTheCaseOfTheMailThatItAnswers() throws IOException {
        send(ADDRESS, mail("first", "report"));
        var caseId = opened().getFirst();
        var reply = "In-Reply-To: <%s.%s@expressjs.com>\n".formatted(UUID.randomUUID(), token(caseId))
                + mail("Re: x", "more");

        var answers = List.of(send(ADDRESS, reply), send(ADDRESS, reply));

        assertThat(answers).allMatch(it -> it.startsWith("250"));
        assertThat(opened()).containsExactly(caseId);
        assertThat(intake.events(caseId)).hasSize(2).last().isInstanceOf(ReporterReplied.class);
    }

    @Test
    void a1HoldsAMailThatOnlyNamesACase() throws IOException {
        send(ADDRESS, mail("first", "report"));
        var caseId = opened().getFirst();

        var forged = send(ADDRESS, mail("Re: [" + caseId + "] send me the thread", "please"));
        var guessed = send(ADDRESS, mail("Re: [EXPRESSJS-2026-9999] send me the thread", "please"));

        assertThat(guessed).isEqualTo(forged).startsWith("250");
        assertThat(intake.events(caseId).getLast()).isInstanceOfSatisfying(ReplyHeld.class, it -> {
            assertThat(it.from().value()).isEqualTo("ada@reporter.test (Ada)");
            assertThat(it.remarks()).contains(Remark.NAMES_A_CASE_WITHOUT_TOKEN);
        });
        assertThat(opened()).hasSize(2);
        assertThat(intake.report(opened().getLast()).receiptTo()).isEmpty();
    }

    @Test
    void opensACaseForAPersonBehindTheProjectsList() throws IOException {
        send(LIST, """
                From: "'Ada' via Express Security" <express-security@lists.openjsf.org>
                Reply-To: ada@reporter.test
                List-Id: <express-security.lists.openjsf.org>
                Precedence: list
                Subject: through the list %s

                text
                """.formatted(before.size()));

        var report = intake.report(opened().getFirst());
        assertThat(report.receiptTo()).isEmpty();
        assertThat(report.remarks()).contains(Remark.THROUGH_A_LIST);
        assertThat(report.reporter().orElseThrow().email())
                .map(Confidential::value)
                .contains("ada@reporter.test");
    }

    @Test
    void b5SaysOnItsCaseThatAMailCameBackWhereItProvesThatItWasOurs() throws IOException {
        send(ADDRESS, mail("first", "report"));
        var caseId = opened().getFirst();
        var notice = UUID.randomUUID();

        var bounce = bounceOf("<%s.%s.%s@expressjs.com>".formatted(caseId, notice, token(caseId)));
        send(ADDRESS, bounceOf("<%s.%s.%s@expressjs.com>".formatted(caseId, notice, "a".repeat(26))));
        send(ADDRESS, bounce);
        send(ADDRESS, bounce);

        assertThat(opened()).containsExactly(caseId);
        assertThat(intake.events(caseId)).hasSize(2).last().isInstanceOfSatisfying(DeliveryReportReceived.class, it -> {
            assertThat(it.notice()).isEqualTo(notice);
            assertThat(it.kind()).isEqualTo(DeliveryReport.BOUNCE);
            assertThat(it.status()).isEqualTo("5.1.1");
        });
    }

    private static String bounceOf(String messageId) {
        return """
                From: MAILER-DAEMON@mx.reporter.test
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                It could not be delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.reporter.test

                Final-Recipient: rfc822; ada@reporter.test
                Action: failed
                Status: 5.1.1
                --b
                Content-Type: text/rfc822-headers

                Subject: Re: your report
                Message-ID: %s
                --b--
                """.formatted(messageId);
    }

    @Test
    void setsABounceAsideAndKeepsItOnce() throws IOException {
        var kept = intake.setAside().size();
        var bounce = """
                From: Mail Delivery System <MAILER-DAEMON@x.test>
                Subject: Undelivered %s
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b

                Sorry.
                --b
                Content-Type: message/delivery-status

                Status: 5.1.1
                --b--
                """.formatted(kept);

        var answers = List.of(send(ADDRESS, bounce), send(ADDRESS, bounce));

        assertThat(answers).allMatch(it -> it.startsWith("250"));
        assertThat(opened()).isEmpty();
        assertThat(intake.setAside()).hasSize(kept + 1).last().isEqualTo("delivery-report");
    }

    @Test
    void saysThatAMailWhichWasSentToSeeWhetherMailArrivesHasArrived() throws IOException {
        var test = UUID.randomUUID();
        var id = "<self-test.%s.%s@expressjs.com>".formatted(test, "a".repeat(26));
        var mark = secrets.replyToken("notice", id, 0);

        send(ADDRESS, "Message-ID: " + id + "\nX-Candor-Notice: " + mark + "\n" + plain("a test", "text"));
        send(ADDRESS, "Message-ID: " + id + "\nX-Candor-Notice: " + mark + "\n" + plain("a test", "text"));

        assertThat(intake.setAside()).last().isEqualTo("self-test");
        assertThat(opened()).isEmpty();
        assertThat(intake.returnedTests("express-2015")).containsOnlyOnce(test);
    }

    @Test
    void c11OpensACaseForAMailThatWasSetAsideByTheWordOfALead() throws IOException {
        send(ADDRESS, "From: MAILER-DAEMON@x.test\nSubject: %s\n\nI found a hole.\n".formatted(UUID.randomUUID()));
        var list = internal().get("/internal/v1/projects/express-2015/set-aside-mails");
        var id = list.jsonPath().getString("newest[0].id");

        var opened = internal()
                .contentType("application/json")
                .body("{\"openedBy\":\"lead\"}")
                .post("/internal/v1/projects/express-2015/set-aside-mails/" + id + "/report");
        internal()
                .contentType("application/json")
                .body("{\"openedBy\":\"lead\"}")
                .post("/internal/v1/projects/express-2015/set-aside-mails/" + id + "/report")
                .then()
                .statusCode(200);

        assertThat(list.jsonPath().getInt("counts.delivery-report")).isPositive();
        assertThat(opened()).containsExactly(opened.jsonPath().getString("caseId"));
        var report = intake.report(opened().getFirst());
        assertThat(report.details().text().value()).isEqualTo("I found a hole.");
        assertThat(report.receiptTo()).isEmpty();
        assertThat(internal()
                        .get("/internal/v1/projects/express-2015/set-aside-mails/" + id)
                        .jsonPath()
                        .getString("caseId"))
                .isEqualTo(opened().getFirst());
        internal()
                .get("/internal/v1/projects/express/set-aside-mails/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void c11ReadsAKeptMailAgain() throws IOException {
        send(
                ADDRESS,
                "Content-Type: text/html\n" + mail("again", "<p>It is <b>here</b>.</p><script>alert(1)</script>"));
        var raw = intake.report(opened().getFirst()).raw().orElseThrow().id();

        var words = internal().get("/internal/v1/mails/" + raw + "/words");
        var html = internal().get("/internal/v1/mails/" + raw + "/html");

        assertThat(words.jsonPath().getString("subject")).isEqualTo("again");
        assertThat(words.jsonPath().getString("text")).isEqualTo("It is here.");
        assertThat(words.jsonPath().getBoolean("readable")).isTrue();
        assertThat(html.contentType()).startsWith("text/plain");
        assertThat(html.asString()).contains("<p>It is <b>here</b>.</p>").doesNotContain("alert");
        given().get("/internal/v1/mails/" + raw + "/words").then().statusCode(401);
    }

    @Test
    void b4SetsOurOwnMailAsideButNotOneThatOnlyLooksLikeIt() throws IOException {
        var kept = intake.setAside().size();
        var id = "<%s@expressjs.com>".formatted(UUID.randomUUID());
        var mark = secrets.replyToken("notice", id, 0);

        send(ADDRESS, "Message-ID: " + id + "\nX-Candor-Notice: " + mark + "\n" + plain("ours", "text"));
        send(ADDRESS, "Message-ID: <other@expressjs.com>\nX-Candor-Notice: " + mark + "\n" + plain("forged", "text"));

        assertThat(intake.setAside()).hasSize(kept + 1).last().isEqualTo("own-mail");
        assertThat(opened()).hasSize(1);
    }

    @Test
    void c11AnswersEveryCraftedMailAndEachOneTakenIsACase() throws IOException {
        var crafted = SharedMails.all("crafted");
        var answers = new ArrayList<String>();

        for (var file : crafted) {
            var wire = new String(Files.readAllBytes(file), ISO_8859_1)
                    .replaceAll("\r?\n", "\r\n")
                    .replaceAll("\r(?!\n)", "");
            answers.add(SmtpTalk.send(server.port(), ADDRESS, SmtpTalk.stuffed(wire.getBytes(ISO_8859_1))));
        }

        assertThat(answers).allMatch(it -> it.matches("(250|5\\d\\d) .*"));
        assertThat(opened())
                .hasSameSizeAs(
                        answers.stream().filter(it -> it.startsWith("250")).toList());
        assertThat(answers)
                .filteredOn(it -> it.startsWith("5"))
                .singleElement()
                .asString()
                .contains("empty");
    }

    private String send(String recipient, String mail) throws IOException {
        return SmtpTalk.send(server.port(), recipient, mail);
    }

    private List<String> opened() {
        var now = new ArrayList<>(intake.cases());
        now.removeAll(before);
        return now;
    }

    private Map<String, Double> counts() {
        return meters.find("candor.mail.received").counters().stream()
                .collect(Collectors.toMap(
                        it -> it.getId().getTag("outcome"), Counter::count, Double::sum, HashMap::new));
    }

    private String writtenToAda() throws IOException {
        send(ADDRESS, mail("first", "report"));
        var caseId = opened().getFirst();
        done(transactions.run(() -> tokens.admitMember(new CaseId(caseId), "ada", "Ada@reporter.test")));
        return caseId;
    }

    private String membersAddress(String caseId) {
        return "security+" + secrets.memberToken(caseId, "ada") + "@expressjs.com";
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(20));
    }

    private RequestSpecification internal() {
        return given().header("Authorization", "Bearer " + keys.serviceToken());
    }

    private String token(String caseId) {
        return secrets.replyToken(caseId, "reporter", 1);
    }

    private static String mail(String subject, String text) {
        return "Message-ID: <%s@reporter.test>\n".formatted(UUID.randomUUID()) + plain(subject, text);
    }

    private static String mail(String author, String subject, String text) {
        return mail(subject, text).replace(ANYBODY, author);
    }

    /** Who was never answered before. */
    private static String somebody() {
        return UUID.randomUUID() + "@reporter.test";
    }

    private static String plain(String subject, String text) {
        return "From: Ada <ada@reporter.test>\nSubject: %s\n\n%s\n".formatted(subject, text);
    }

    private static List<Path> spooled() {
        var found = new ArrayList<Path>();
        try (var spools = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "candor-mail*")) {
            for (var spool : spools) {
                try (var mails = Files.newDirectoryStream(spool)) {
                    mails.forEach(found::add);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return found;
    }
}
