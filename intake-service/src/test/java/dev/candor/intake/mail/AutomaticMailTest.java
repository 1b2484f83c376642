package dev.candor.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.intake.mail.reading.Mails;
import dev.candor.intake.mail.reading.ReceivedMail;
import dev.candor.intake.mail.reading.SharedMails;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutomaticMailTest {

    private static final Logger LOG = Logger.getLogger(AutomaticMailTest.class);
    private static final String SENDER = "ada@reporter.test";
    private static final int SAMPLES = 330;
    // Two samples are no bounces; these look like a person's mail and wait for the handling of bounces.
    private static final int OPEN_A_CASE = 10;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: (vacation) auto-replied (mine)",
                "Auto-Submitted: auto-generated; owner-email=\"a@b.test\"",
                "X-Auto-Response-Suppress: All",
                "Precedence: bulk",
                "Precedence: list",
                "List-Id: <l.x.test>",
                "List-Unsubscribe: <mailto:l@x.test>",
                "Return-Path: <>",
                "Feedback-ID: 1:2:3"
            })
    void b1IsNotAnsweredAndOpensACaseAllTheSame(String field) {
        var mail = fromAda(field + "\n");

        assertThat(AutomaticMail.mustNotBeAnswered(mail, SENDER)).isTrue();
        assertThat(AutomaticMail.setAside(mail, SENDER, false, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Auto-Submitted: no\n", "X-Auto-Response-Suppress: None\n", "Precedence: first-class\n"})
    void b1AnswersAPerson(String field) {
        var mail = fromAda(field);

        assertThat(AutomaticMail.mustNotBeAnswered(mail, SENDER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MAILER-DAEMON@x.test",
                "no-reply@x.test",
                "donotreply@x.test",
                "postmaster@x.test",
                "list-bounces@x.test",
                "owner-list@x.test"
            })
    void b1DoesNotAnswerMachines(String address) {
        var mail = Mails.read("From: %s\nSubject: s\n\ntext\n".formatted(address));

        assertThat(AutomaticMail.mustNotBeAnswered(mail, SENDER)).isTrue();
    }

    @Test
    void b1DoesNotAnswerTheNullSender() {
        assertThat(AutomaticMail.mustNotBeAnswered(fromAda(""), "")).isTrue();
    }

    @Test
    void b1DoesNotAnswerTheCraftedMarks() {
        assertThat(SharedMails.all("crafted"))
                .filteredOn(it -> it.toString().matches(".*/m(18|19|20)-.*"))
                .hasSize(3)
                .map(Mails::read)
                .allMatch(it -> AutomaticMail.mustNotBeAnswered(it, SENDER))
                .allMatch(it -> AutomaticMail.setAside(it, SENDER, false, false).isEmpty());
    }

    @Test
    void opensACaseForAReportThatQuotesADeliveryReport() {
        var mail = Mails.read("""
                From: Ada <ada@reporter.test>
                Content-Type: multipart/mixed; boundary=b

                --b

                See the attached bounce: it leaks a path.
                --b
                Content-Type: message/delivery-status

                Status: 5.1.1
                --b--
                """);

        assertThat(AutomaticMail.setAside(mail, SENDER, false, false)).isEmpty();
    }

    @Test
    void setsADeliveryReportAside() {
        var mail = Mails.read("""
                From: Mail System <postmaster@x.test>
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b

                Your mail could not be delivered.
                --b
                Content-Type: message/delivery-status

                Status: 5.1.1
                --b--
                """);

        assertThat(AutomaticMail.setAside(mail, "", false, false)).contains(SetAsideReason.DELIVERY_REPORT);
    }

    @Test
    void setsAVacationAnswerToOurMailAside() {
        var mail = fromAda("Auto-Submitted: auto-replied\n");

        assertThat(AutomaticMail.setAside(mail, SENDER, false, true)).contains(SetAsideReason.AUTOMATIC_ANSWER);
    }

    @Test
    void joinsAPersonsAnswerToOurMail() {
        assertThat(AutomaticMail.setAside(fromAda(""), SENDER, false, true)).isEmpty();
    }

    @Test
    void b4SetsOurOwnMailAside() {
        assertThat(AutomaticMail.setAside(fromAda(""), SENDER, true, false)).contains(SetAsideReason.OWN_MAIL);
    }

    @Test
    void b5SetsRealBouncesAside() {
        var samples = SharedMails.all("sisimai");

        var opening = samples.stream()
                .map(Mails::read)
                .filter(it -> AutomaticMail.setAside(it, envelopeSender(it), false, true)
                        .isEmpty())
                .toList();
        var answered = opening.stream()
                .filter(it -> !AutomaticMail.mustNotBeAnswered(it, envelopeSender(it)))
                .count();

        LOG.infof(
                "%d samples of automatic mail: %d open a case, %d of these are answered",
                samples.size(), opening.size(), answered);
        assertThat(samples).hasSize(SAMPLES);
        assertThat(opening).hasSizeLessThanOrEqualTo(OPEN_A_CASE);
    }

    private static String envelopeSender(ReceivedMail mail) {
        return mail.headers()
                .first("return-path")
                .orElse("")
                .replaceAll("[<>]", "")
                .strip();
    }

    private static ReceivedMail fromAda(String fields) {
        return Mails.read("From: Ada <ada@reporter.test>\nSubject: s\n" + fields + "\ntext\n");
    }
}
