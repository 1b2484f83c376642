package dev.candor.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.Confidential;
import dev.candor.events.FileReference;
import dev.candor.events.Remark;
import dev.candor.intake.mail.authentication.SenderChecks;
import dev.candor.intake.mail.reading.Mails;
import dev.candor.intake.mail.reading.ReceivedMail;
import dev.candor.intake.mail.reading.SharedMails;
import dev.candor.intake.report.NewReport;
import dev.candor.policy.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReportTest {

    @Test
    void b8SendsTheReceiptToFromAlone() {
        var report = report(Mails.read(SharedMails.crafted("m17")), Projects.express2015(), false);

        assertThat(report.receiptTo()).map(it -> it.address().value()).contains("a@reporter.test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"m18", "m19", "m20"})
    void b1SendsNoReceiptToAutomaticMail(String number) {
        var report = report(Mails.read(SharedMails.crafted(number)), Projects.express2015(), false);

        assertThat(report.receiptTo()).isEmpty();
        assertThat(report.remarks()).contains(Remark.AUTOMATIC, Remark.SENDER_UNVERIFIED);
    }

    @Test
    void b8SendsNoReceiptThroughAList() {
        var mail = Mails.read("""
                From: "Ada via Express Security" <express-security@lists.openjsf.org>
                Reply-To: ada@reporter.test
                Subject: s

                text
                """);

        var report = report(mail, Projects.express(), false);

        assertThat(report.receiptTo()).isEmpty();
        assertThat(report.remarks()).contains(Remark.THROUGH_A_LIST);
        assertThat(report.reporter().orElseThrow().email())
                .map(Confidential::value)
                .contains("ada@reporter.test");
    }

    @Test
    void a1SendsNoReceiptToWhoNamesACaseThatDoesNotExist() {
        var report =
                report(Mails.read("From: a@b.test\nSubject: EXPRESSJS-2026-9999\n\nx\n"), Projects.express2015(), true);

        assertThat(report.receiptTo()).isEmpty();
        assertThat(report.remarks()).contains(Remark.NAMES_A_CASE_WITHOUT_TOKEN);
    }

    @Test
    void keepsAMailWithoutSubjectAndAuthor() {
        var report = report(Mails.read("To: security@x.test\n\ntext\n"), Projects.express2015(), false);

        assertThat(report.summary().value()).isEqualTo("(no subject)");
        assertThat(report.details().text().value()).isEqualTo("text");
        assertThat(report.reporter().orElseThrow().email()).isEmpty();
        assertThat(report.receiptTo()).isEmpty();
    }

    @Test
    void a3SendsNoReceiptForAMailThatItsDomainDisowns() {
        var mail = Mails.read("From: a@b.test\nSubject: s\n\nx\n");
        var report = report(
                mail, Projects.express2015(), false, new SenderChecks(Set.of(Remark.DMARC_FAIL, Remark.SPF_FAIL)));

        assertThat(report.receiptTo()).isEmpty();
        assertThat(report.remarks()).contains(Remark.SENDER_UNVERIFIED, Remark.DMARC_FAIL, Remark.SPF_FAIL);
    }

    @Test
    void doesNotCallASenderUnverifiedWhoseDomainVouches() {
        var mail = Mails.read("From: a@b.test\nSubject: s\n\nx\n");
        var report = report(mail, Projects.express2015(), false, new SenderChecks(Set.of(Remark.DMARC_PASS)));

        assertThat(report.remarks()).contains(Remark.DMARC_PASS).doesNotContain(Remark.SENDER_UNVERIFIED);
    }

    @Test
    void a3CallsAnAuthorBehindAListUnverifiedWhateverTheListsDomainSays() {
        var mail = Mails.read("From: \"Ada via Express Security\" <express-security@lists.openjsf.org>\n"
                + "Reply-To: ada@reporter.test\nSubject: s\n\nx\n");
        var report = report(mail, Projects.express(), false, new SenderChecks(Set.of(Remark.DMARC_PASS)));

        assertThat(report.remarks()).contains(Remark.SENDER_UNVERIFIED);
    }

    private static NewReport report(ReceivedMail mail, Policy policy, boolean namesCase) {
        return report(mail, policy, namesCase, SenderChecks.none());
    }

    @ParameterizedTest
    @EnumSource(names = {"DISOWNED", "MARKED_AS_SPAM"})
    void setsApartWhatOurMailSystemSuspects(Remark finding) {
        var report = report(
                Mails.read("From: a@b.test\n\nx\n"),
                Projects.express2015(),
                false,
                new SenderChecks(Set.of(Remark.DMARC_PASS, finding)));

        assertThat(report.apart()).containsExactly(finding);
        assertThat(report.remarks()).contains(finding);
    }

    @Test
    void b2SetsOneOfManyApartAndKeepsItsReceiptForLater() {
        var report = of(Mails.read("From: a@b.test\n\nx\n"), Projects.express2015(), SenderChecks.none())
                .noticing(Remark.MANY_MAILS)
                .asReport(new Destination.Report(Projects.express2015(), false));

        assertThat(report.apart()).containsExactly(Remark.MANY_MAILS);
        assertThat(report.receiptTo()).isPresent();
    }

    @Test
    void b2AnswersNobodyTwiceADay() {
        var report = of(Mails.read("From: a@b.test\n\nx\n"), Projects.express2015(), SenderChecks.none())
                .noticing(Remark.ANSWERED_BEFORE)
                .asReport(new Destination.Report(Projects.express2015(), false));

        assertThat(report.apart()).isEmpty();
        assertThat(report.receiptTo()).isEmpty();
    }

    private static NewReport report(ReceivedMail mail, Policy policy, boolean namesCase, SenderChecks checks) {
        return of(mail, policy, checks).asReport(new Destination.Report(policy, namesCase));
    }

    private static MailReport of(ReceivedMail mail, Policy policy, SenderChecks checks) {
        var delivery = new Delivery(
                new Envelope("a@reporter.test", List.of(policy.addresses().getFirst())),
                mail,
                checks,
                Path.of("unused"),
                new Fingerprint("00"));
        var raw = new FileReference(new UUID(0, 1), Confidential.report("mail.eml"), "message/rfc822", 1, "00");
        return MailReport.of(delivery, policy, new KeepFiles.Kept(List.of(), raw), false);
    }
}
