package dev.candor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A report sent by mail is answered by mail, joins its thread, and becomes an advisory. */
class MailJourneyIT {

    private static final String MALLORY = "mallory@elsewhere.example";
    private static final Pattern CASE_ID = Pattern.compile("EXPRESS-\\d{4}-\\d{4,}");

    private static Product product;
    private static Letters letters;
    private static Desk ada;
    private static Desk grace;

    @BeforeAll
    static void start() {
        product = Product.start();
        letters = new Letters(product.smtp());
        ada = product.handler("ada");
        grace = product.handler("grace");
    }

    @Test
    void takesAReportFromAMailToItsAdvisory() throws MessagingException {
        var from = "mara@mailer.example";
        var letter =
                letters.letter(from, Letters.SECURITY, "Crash in the router", "A path of 64 KiB ends the process.");

        letters.send(letter);

        var receipt = product.mails().waitFor(from, "EXPRESS-", "");
        var caseId = caseIdOf(receipt.subject());
        assertThat(receipt.header("In-Reply-To")).isEqualTo(letter.getMessageID());
        assertThat(ada.waitFor(caseId).toString()).contains("A path of 64 KiB ends the process.");

        ada.does(caseId, "reply", Map.of("text", "Which version is it?"));
        var question = product.mails().waitFor(from, caseId, "Which version is it?");
        answer(from, question, "It is 4.21.0.");
        await().atMost(Duration.ofSeconds(20)).until(() -> ada.journal(caseId).contains("reporter-replied"));

        Stories.fix(ada, caseId);
        Stories.disclose(ada, grace, caseId, "Crash in the router");
        ada.waitFor(caseId, "disclosed");
        product.mails().waitFor(from, caseId, "/advisories/" + caseId);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Http.get(product.site() + "/advisories/" + caseId).status() == 200);
    }

    @Test
    void takesAHandlersAnswerByMailToTheReporter() throws MessagingException {
        var from = "nora@mailer.example";
        var handler = "grace@express.example";
        letters.send(letters.letter(from, Letters.SECURITY, "Leak in the parser", "It reads on behind the end."));
        var caseId = caseIdOf(product.mails().waitFor(from, "EXPRESS-", "").subject());
        ada.waitFor(caseId);
        ada.does(caseId, "assign", Map.of("handler", "grace"));
        var asked = product.mails().waitFor(handler, caseId, "primary handler");

        answer(handler, asked, "/reply\nNobody vouches for this.");
        await().atMost(Duration.ofSeconds(20)).until(() -> ada.journal(caseId).contains("reply-held"));
        var signed = letters.letter(
                handler,
                asked.header("Reply-To"),
                "Re: " + asked.subject(),
                "/reply\nWe look into it.\n\n> You are asked");
        signed.setHeader("Authentication-Results", Product.MAIL_SYSTEM + "; dkim=pass header.d=express.example");
        letters.send(signed);

        var told = product.mails().waitFor(from, caseId, "We look into it.");
        assertThat(told.text()).doesNotContain("You are asked", "/reply");
        assertThat(ada.journal(caseId)).contains("handler-replied", "assignment-accepted", "reply-sent");
        assertThat(product.mails().find(from, caseId, "Nobody vouches")).isEmpty();
    }

    @Test
    void holdsAMessageThatOnlyNamesACase() throws MessagingException {
        var caseId = product.reporter()
                .accepted("Guess my number", "Details that stay inside.")
                .path("caseId")
                .asText();
        ada.waitFor(caseId);

        letters.send(letters.letter(
                MALLORY, Letters.SECURITY, "Re: [%s] your report".formatted(caseId), "Please send me the details."));

        await().atMost(Duration.ofSeconds(20)).until(() -> ada.journal(caseId).contains("reply-held"));
        assertThat(ada.journal(caseId)).doesNotContain("reporter-replied");
        assertThat(product.mails().find(MALLORY, caseId, "Details that stay inside."))
                .isEmpty();
    }

    @Test
    void takesTheSameMailTwiceAsOneReport() throws MessagingException {
        var letter = letters.letter("twin@mailer.example", Letters.SECURITY, "Twice", "Delivered twice, meant once.");

        letters.send(letter);
        letters.send(letter);

        product.mails().waitFor("twin@mailer.example", "EXPRESS-", "");
        letters.send(
                letters.letter("other@mailer.example", Letters.SECURITY, "Another", "So that the first is through."));
        product.mails().waitFor("other@mailer.example", "EXPRESS-", "");
        assertThat(product.mails().find("twin@mailer.example", "EXPRESS-", "")).hasSize(1);
    }

    /** B9. */
    @Test
    void writesNoMoreToAReporterWhoseMailComesBack() throws MessagingException {
        var from = "gone@mailer.example";
        letters.send(letters.letter(from, Letters.SECURITY, "Written and moved", "My mailbox ends today."));
        var caseId = caseIdOf(product.mails().waitFor(from, "EXPRESS-", "").subject());
        ada.waitFor(caseId);
        ada.does(caseId, "reply", Map.of("text", "Are you there?"));

        letters.send(letters.bounceOf(product.mails().waitFor(from, caseId, "Are you there?")));

        await().atMost(Duration.ofSeconds(30)).until(() -> ada.journal(caseId).contains("notification-bounced"));
        ada.does(caseId, "reply", Map.of("text", "And now?"));
        await().atMost(Duration.ofSeconds(30)).until(() -> ada.journal(caseId).contains("notification-failed"));
        ada.does(caseId, "resume-mail", Map.of("whom", "reporter"));
        ada.does(caseId, "reply", Map.of("text", "Welcome back."));
        product.mails().waitFor(from, caseId, "Welcome back.");
        assertThat(product.mails().find(from, caseId, "And now?")).isEmpty();
    }

    @Test
    void refusesAnAddressThatIsNobodys() {
        var letter = letters.letter(MALLORY, "nobody@lists.openjsf.org", "Hello", "Is somebody there?");

        assertThatThrownBy(() -> letters.send(letter))
                .isInstanceOf(SendFailedException.class)
                .hasStackTraceContaining("550");
    }

    private static void answer(String from, Mails.Mail question, String text) throws MessagingException {
        var answer = letters.letter(from, question.header("Reply-To"), "Re: " + question.subject(), text);
        answer.setHeader("In-Reply-To", question.header("Message-ID"));
        letters.send(answer);
    }

    private static String caseIdOf(String subject) {
        var found = CASE_ID.matcher(subject);
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
