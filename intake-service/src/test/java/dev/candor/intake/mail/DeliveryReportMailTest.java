package dev.candor.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.ReportEvent.DeliveryReport;
import dev.candor.intake.mail.DeliveryReportMail.Returned;
import dev.candor.intake.mail.reading.MailLimits;
import dev.candor.intake.mail.reading.MailReader;
import dev.candor.intake.mail.reading.ReceivedMail;
import dev.candor.intake.mail.reading.SharedMails;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryReportMailTest {

    private static final Logger LOG = Logger.getLogger(DeliveryReportMailTest.class);
    private static final int MOST_KNOWN = 318;
    private static final int WITH_STATUS = 251;
    private static final int WITH_MAIL = 286;
    private static final String MARK = "abcdefghijklmnopqrstuvwxyz";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"failed, BOUNCE", "delayed, DELAY", "Failed, BOUNCE"})
    void readsWhatBecameOfAMail(String action, DeliveryReport kind) throws IOException {
        var report = report(delivery(action, "5.1.1"), SetAsideReason.DELIVERY_REPORT)
                .orElseThrow();

        assertThat(report.kind()).isEqualTo(kind);
        assertThat(report.status()).isEqualTo("5.1.1");
        assertThat(report.about()).contains(new Returned("<one@express.example>", Optional.of(MARK)));
    }

    @ParameterizedTest
    @CsvSource({"delivered", "relayed", "expanded"})
    void saysNothingWhereAllIsWell(String action) throws IOException {
        assertThat(report(delivery(action, "2.0.0"), SetAsideReason.DELIVERY_REPORT))
                .isEmpty();
    }

    @Test
    void readsAComplaint() throws IOException {
        var mail = """
                From: feedback@provider.example
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary=b

                --b
                Content-Type: message/feedback-report

                Feedback-Type: abuse
                --b
                Content-Type: message/rfc822

                Message-ID: <one@express.example>
                Subject: x

                text
                --b--
                """;

        var report = report(mail, SetAsideReason.FEEDBACK_REPORT).orElseThrow();

        assertThat(report.kind()).isEqualTo(DeliveryReport.COMPLAINT);
        assertThat(report.about()).extracting(Returned::messageId).containsExactly("<one@express.example>");
    }

    @Test
    void findsTheMailThatAMachineAnswers() throws IOException {
        var report = report("""
                From: ada@reporter.example
                In-Reply-To: <two@express.example>
                References: <one@express.example> <two@express.example>

                I am away, on 5.1.2027 I am back.
                """, SetAsideReason.AUTOMATIC_ANSWER).orElseThrow();

        assertThat(report.kind()).isEqualTo(DeliveryReport.AUTO_REPLY);
        assertThat(report.about().getFirst().messageId()).isEqualTo("<two@express.example>");
        assertThat(report.status()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sorry, no mailbox here by that name. (#5.1.1)               | BOUNCE | 5.1.1
            550 User unknown                                            | BOUNCE | 5.0.0
            The address is gone.                                        | BOUNCE | ''
            Your message has not yet been delivered. Host 4.1.2.3 timed out. | DELAY | ''
            """)
    void readsWhatAMailSystemWritesFreely(String words, DeliveryReport kind, String status) throws IOException {
        var report = report(
                        "From: MAILER-DAEMON@mx.example\n\n%s\n\n--- Below this line is a copy.\n\nMessage-ID: <one@express.example>\n"
                                .formatted(words),
                        SetAsideReason.DELIVERY_REPORT)
                .orElseThrow();

        assertThat(report.kind()).isEqualTo(kind);
        assertThat(report.status()).isEqualTo(status);
        assertThat(report.about()).extracting(Returned::messageId).containsExactly("<one@express.example>");
    }

    /** B5: most real reports name their mail and say why. */
    @Test
    void b5ReadsRealReports() throws IOException {
        var kinds = new EnumMap<DeliveryReport, Integer>(DeliveryReport.class);
        var withStatus = 0;
        var withMail = 0;
        var all = 0;
        for (var sample : SharedMails.all("sisimai")) {
            var mail = read(sample);
            var sender = mail.headers()
                    .first("return-path")
                    .orElse("")
                    .replaceAll("[<>]", "")
                    .strip();
            var reason = AutomaticMail.setAside(mail, sender, false, true);
            var report = reason.isPresent()
                    ? DeliveryReportMail.of(mail, reason.get())
                    : Optional.<DeliveryReportMail>empty();
            if (report.isPresent()) {
                all++;
                kinds.merge(report.get().kind(), 1, Integer::sum);
                withStatus += report.get().status().isEmpty() ? 0 : 1;
                withMail += report.get().about().isEmpty() ? 0 : 1;
            }
        }
        LOG.infof("%d reports: %s; %d with a status, %d with a Message-ID", all, kinds, withStatus, withMail);
        assertThat(all).isGreaterThanOrEqualTo(MOST_KNOWN);
        assertThat(withStatus).isGreaterThanOrEqualTo(WITH_STATUS);
        assertThat(withMail).isGreaterThanOrEqualTo(WITH_MAIL);
    }

    private Optional<DeliveryReportMail> report(String text, SetAsideReason reason) throws IOException {
        var raw = Files.write(folder.resolve("raw"), text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        return DeliveryReportMail.of(read(raw), reason);
    }

    private ReceivedMail read(Path raw) throws IOException {
        return new MailReader(MailLimits.usual()).read(raw, folder);
    }

    private static String delivery(String action, String status) {
        return """
                From: MAILER-DAEMON@mx.example
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                Words for people about 4.4.1 and more.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; ada@reporter.example
                Action: %s
                Status: %s
                --b
                Content-Type: message/rfc822

                Message-ID: <one@express.example>
                X-Candor-Notice: %s
                Subject: x

                text
                --b--
                """.formatted(action, status, MARK);
    }
}
