package dev.candor.notify.notice;

import static dev.candor.notify.notice.Events.ada;
import static dev.candor.notify.notice.Events.grace;
import static dev.candor.notify.notice.Events.reporter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.Event;
import dev.candor.events.Recipient;
import dev.candor.notify.delivery.Advisories;
import dev.candor.notify.delivery.Letter;
import dev.candor.notify.delivery.Notice;
import dev.candor.policy.Policy;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

    private static final Set<NoticeKind> WRITTEN_BY_PEOPLE = EnumSet.of(
            NoticeKind.ACKNOWLEDGEMENT,
            NoticeKind.REPLY,
            NoticeKind.QUESTION,
            NoticeKind.OUTCOME,
            NoticeKind.ANNOUNCEMENT,
            NoticeKind.PRE_ANNOUNCEMENT,
            NoticeKind.UPSTREAM);

    private static final String CASE = "EXPRESS-2026-0042";
    private static final String TOKEN = "abcdefghijklmnopqrstuvwxyz";
    private static final Policy EXPRESS = Advisories.express();
    private static final NoticeTemplates TEMPLATES = new NoticeTemplates(Optional.empty(), List.of(EXPRESS));

    @Test
    void givesTheReporterTheReceipt() {
        var letter = to("reporter", Events.reportFrom(ada()));

        assertThat(String.join(
                        "\n",
                        letter.headers().entrySet().stream()
                                .map(it -> it.getKey() + ": " + it.getValue())
                                .toList()))
                .isEqualTo("""
                        From: "Express security team"\r
                         <express-security@lists.openjsf.org>
                        To: ada@reporter.example
                        Reply-To: express-security+abcdefghijklmnopqrstuvwxyz@lists.openjsf.org
                        Subject: Re: [EXPRESS-2026-0042] Your report to Express
                        Date: Sun, 22 Nov 2026 08:00:00 +0000
                        Message-ID: <EXPRESS-2026-0042.00000000-0000-0000-0000-000000000007.\
                        abcdefghijklmnopqrstuvwxyz@lists.openjsf.org>
                        In-Reply-To: <first.mail@reporter.example>
                        References: <first.mail@reporter.example>
                        Auto-Submitted: auto-replied
                        X-Auto-Response-Suppress: All""");
        assertThat(letter.text()).isEqualTo("""
                Hello Ada Lovelace,

                Thank you for your report to Express. It has arrived and is kept safely.
                Its name is EXPRESS-2026-0042.

                A person reads it next and answers you by Tuesday 24 November 2026,
                08:00 UTC. This message is only the automatic receipt.

                To see where your report stands, or to add something to it, open your
                private page:

                https://report.example/r/receipt-1

                Whoever has this address can read your report, so please keep it to
                yourself. You may also just reply to this mail.

                The Express security team
                """);
    }

    @Test
    void tellsTheTeamThatThereIsAReportAndNothingOfIt() {
        var letter = to("alert", Events.reportFrom(ada()));

        assertThat(letter.to()).isEqualTo(EXPRESS.alertAddress());
        assertThat(letter.headers())
                .containsEntry("Subject", "[EXPRESS-2026-0042] New report to Express")
                .containsEntry("Auto-Submitted", "auto-generated")
                .doesNotContainKey("Reply-To");
        assertThat(letter.text()).isEqualTo("""
                A report has arrived. It is EXPRESS-2026-0042.

                A person's answer is promised by Tuesday 24 November 2026, 08:00 UTC.

                https://desk.example/cases/EXPRESS-2026-0042

                This mail holds nothing of the report: sign in to read it.
                """);
    }

    @Test
    void doesNotAlertTheTeamToItsOwnCase() {
        assertThat(Notices.of(Events.reportOfTheTeam(), EXPRESS)).isEmpty();
    }

    @Test
    void sendsAReplacedReceiptOfItsGeneration() {
        assertThat(to("reporter", Events.receiptReplaced(ada())).text())
                .contains("\nhttps://report.example/r/receipt-2\n");
    }

    @Test
    void sendsAHandlersWordsAsTheyAre() {
        var words = "Dear Ada,\n\n    code that is long " + "x ".repeat(60).strip() + "\n{case} <b>\n--\nGrace";

        var letter = to("reporter", Events.reply(words, ada()));

        assertThat(letter.headers()).doesNotContainKeys("Auto-Submitted", "X-Auto-Response-Suppress");
        assertThat(letter.text()).isEqualTo(words + """


                You hear from us again by Tuesday 24 November 2026, 08:00 UTC.

                --\s
                The Express security team, about your report EXPRESS-2026-0042
                Reply to this mail, or use your private page.
                """);
    }

    @Test
    void asksAQuestion() {
        assertThat(to("reporter", Events.question("Which version?", ada())).text())
                .startsWith("Which version?\n\nWe need your answer to go on.");
    }

    @Test
    void acknowledgesInPersonWithoutAutomaticMarks() {
        var letter = to("reporter", Events.acknowledged("Got it.", ada()));

        assertThat(letter.headers()).doesNotContainKeys("Auto-Submitted", "X-Auto-Response-Suppress");
        assertThat(letter.text()).startsWith("Got it.\n\n-- \n");
    }

    @Test
    void saysWhatBecameOfAReportThatIsNoVulnerability() {
        assertThat(to("reporter", Events.rejected("It is a bug.", ada())).text())
                .startsWith("""
                We have looked at your report EXPRESS-2026-0042. It is not handled as a
                vulnerability.

                It is a bug.

                It is fixed in public. Follow it here:
                https://github.com/expressjs/express/issues/1
                """);
    }

    @Test
    void asksTheHandlerWithoutContent() {
        var letter = to("grace", Events.assigned(grace()));

        assertThat(letter.to()).isEqualTo("grace@express.example");
        assertThat(letter.headers())
                .containsEntry("Reply-To", "express-security+" + TOKEN + "@lists.openjsf.org")
                .containsEntry("Auto-Submitted", "auto-generated");
        assertThat(letter.text()).contains("Hello Grace Hopper,", "https://desk.example/cases/EXPRESS-2026-0042");
    }

    @Test
    void tellsTheReporterThatTheFixIsPrepared() {
        assertThat(to("reporter", Events.fixPrepared(ada())).text()).contains("(4.x, 5.x)");
    }

    @Test
    void thanksTheReporter() {
        assertThat(to("reporter", disclosed()).text())
                .contains("https://fix.example/advisories/EXPRESS-2026-0042", "- Ada Lovelace (finder)", "Thank you");
    }

    @Test
    void announcesThePublicAdvisory() {
        var letter = to("announcement", disclosed());

        assertThat(letter.to()).isEqualTo("express-announce@lists.openjsf.example");
        assertThat(letter.headers())
                .containsEntry(
                        "Subject",
                        "[EXPRESS-2026-0042] CVE-2026-12345: Express: Open redirect in\r\n response.redirect()")
                .doesNotContainKeys("Auto-Submitted", "Reply-To", "In-Reply-To");
        assertThat(letter.text()).isEqualTo("""
                Open redirect in response.redirect()

                CVE:       CVE-2026-12345
                Severity:  medium, 5.0 (CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:L/A:L)
                Weakness:  CWE-601
                Published: 22 November 2026
                Advisory:  https://fix.example/advisories/EXPRESS-2026-0042

                Open redirect in response.redirect() can send people to a foreign site.

                Affected versions
                -----------------

                - pkg:npm/express, line 5.x: from 5.0.0 before 5.0.1, fixed in 5.0.1
                - pkg:npm/express, line 4.x: from 4.0.0 before 4.20.0, fixed in 4.20.0

                Description
                -----------

                Call `res.redirect(url)` with an *untrusted* address:

                    res.redirect(req.query.to)

                Open redirect in response.redirect()

                Impact
                ------

                Phishing.

                Workaround
                ----------

                Check the address against a list.

                Credit
                ------

                - Ada Lovelace (finder)

                Timeline
                --------

                - 1 November 2026: Reported

                References
                ----------

                - https://github.com/expressjs/express/commit/54271f69

                --\s
                The Express security team
                """);
    }

    @Test
    void namesNoTitleBeforeDisclosure() {
        assertThat(List.of(
                        to("reporter", Events.reportFrom(ada())),
                        to("alert", Events.reportFrom(ada())),
                        to("grace", Events.assigned(grace())),
                        to("reporter", Events.fixPrepared(ada()))))
                .allSatisfy(it ->
                        assertThat(it.headers().get("Subject") + it.text()).doesNotContain("secret"));
    }

    @Test
    void namesTheWholeThread() {
        var before = IntStream.rangeClosed(1, 3).mapToObj(it -> new UUID(0, it)).toList();

        var headers = letter(new UUID(0, 7), before, addressee("reporter", Events.reply("Hello", ada())))
                .headers();

        assertThat(headers.get("References").replace("\r\n", ""))
                .isEqualTo("<first.mail@reporter.example> %s %s %s".formatted(ours(1), ours(2), ours(3)));
        assertThat(headers).containsEntry("In-Reply-To", "<first.mail@reporter.example>");
    }

    @Test
    void answersOurLatestWhereTheirsIsUnknown() {
        var headers = letter(
                        new UUID(0, 7),
                        List.of(new UUID(0, 1), new UUID(0, 2)),
                        addressee("grace", Events.assigned(grace())))
                .headers();

        assertThat(headers)
                .containsEntry("In-Reply-To", ours(2))
                .containsEntry("Subject", "Re: [EXPRESS-2026-0042] A case of Express waits for you");
    }

    @Test
    void keepsEndlessThreadsShort() {
        var before =
                IntStream.rangeClosed(1, 500).mapToObj(it -> new UUID(0, it)).toList();

        var references = letter(new UUID(0, 999), before, addressee("reporter", Events.reply("Hello", ada())))
                .headers()
                .get("References");

        assertThat(references).startsWith("<first.mail@reporter.example>").endsWith(ours(500));
        assertThat(references.split("\\s+")).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\r\nBcc: eve@evil.example",
                "Ada\nBcc: eve@evil.example",
                "=?utf-8?q?Ada=0D=0ABcc:_eve@evil.example?=",
                "Ada\" <eve@evil.example>, \"",
                "buy at https://evil.example now",
                "evil.example",
                "{config:secret}",
                "<script>alert(1)</script>"
            })
    void writesNoNameThatIsNone(String name) {
        var letter = to("reporter", Events.reportFrom(reporter("ada@reporter.example", name)));

        assertThat(letter.text()).startsWith("Hello,\n");
        assertThat(letter.headers().toString()).doesNotContain("evil", "Bcc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x@y>\r\nBcc: eve@evil.example",
                "<x@y> <z@evil.example>",
                "x@evil.example",
                "<x\u0000@evil.example>",
                "<é@evil.example>"
            })
    void answersNoMessageIdThatIsNone(String messageId) {
        var to = new Recipient(
                "reporter",
                ada().address(),
                ada().name(),
                Optional.of(dev.candor.events.Confidential.person(messageId)));

        var headers = to("reporter", Events.reply("Hello", to)).headers();

        assertThat(headers).doesNotContainKeys("In-Reply-To", "References");
    }

    /** B3: what the system writes says so; what a person wrote, or people approved, does not. */
    @ParameterizedTest
    @EnumSource
    void b3MarksWhatTheSystemWritesAndNothingElse(NoticeKind kind) {
        var headers = ofKind(kind).headers();

        if (WRITTEN_BY_PEOPLE.contains(kind)) {
            assertThat(headers).doesNotContainKeys("Auto-Submitted", "X-Auto-Response-Suppress");
        } else {
            assertThat(headers).containsEntry("Auto-Submitted", "auto-generated");
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatGoesToAListSaysSo(NoticeKind kind) {
        var headers = ofKind(kind).headers();

        if (kind == NoticeKind.ANNOUNCEMENT || kind == NoticeKind.PRE_ANNOUNCEMENT) {
            assertThat(headers)
                    .containsEntry("List-Id", "<grace.express.example>")
                    .containsEntry("List-Post", "NO")
                    .containsEntry("List-Owner", "<mailto:express-security@lists.openjsf.org>")
                    .doesNotContainKey("Reply-To");
        } else {
            assertThat(headers.keySet()).noneMatch(it -> it.startsWith("List-"));
        }
    }

    @Test
    void givesTheSameLetterAgain() {
        assertThat(to("reporter", Events.reportFrom(ada())).headers())
                .isEqualTo(to("reporter", Events.reportFrom(ada())).headers());
    }

    @Test
    void everyMailFitsOnALineOfSmtp() {
        var event = Events.disclosed(CASE, ada(), "express-announce@lists.openjsf.example");
        var trap = new dev.candor.events.CaseEvent.Disclosed(
                Advisories.of(CASE, "=?utf-8?q?x?= \r\nBcc: eve@evil.example \u0000" + "ü".repeat(500)),
                event.reporter(),
                List.of(),
                event.announcementList(),
                Optional.empty());

        var letter = to("announcement", trap);

        assertThat(letter.headers().values())
                .allSatisfy(it -> assertThat(it.replace("\r\n ", "")).doesNotContain("\r", "\n"));
        assertThat(letter.headers().get("Subject").split("\r\n")).allMatch(it -> it.length() <= 78);
    }

    private static Letter ofKind(NoticeKind kind) {
        var to = Addressee.of(kind, new Message.Pointer(Optional.empty()), "grace", "grace@express.example");
        return letter(new UUID(0, 7), List.of(), to);
    }

    private static Event disclosed() {
        return Events.disclosed(CASE, ada(), "express-announce@lists.openjsf.example");
    }

    private static String ours(int notice) {
        return "<%s.%s.%s@lists.openjsf.org>".formatted(CASE, new UUID(0, notice), TOKEN);
    }

    private static Letter to(String participant, Event event) {
        return letter(new UUID(0, 7), List.of(), addressee(participant, event));
    }

    private static Addressee addressee(String participant, Event event) {
        return Notices.of(event, EXPRESS).stream()
                .filter(it -> it.participant().equals(participant))
                .findFirst()
                .orElseThrow();
    }

    private static Letter letter(UUID id, List<UUID> before, Addressee to) {
        var notice = new Notice(
                id,
                1,
                new UUID(0, 99),
                CASE,
                NoticeKind.REPLY,
                to.participant(),
                0,
                "",
                Instant.parse("2026-11-22T08:00:00.5Z"));
        var values = Wording.of(CASE, to, EXPRESS, Advisories.LINKS, (_, generation) -> "receipt-" + generation);
        return Letters.of(EXPRESS, TOKEN)
                .letter(
                        notice,
                        before,
                        to,
                        MailAddress.of(to.address().value()).orElseThrow(),
                        TEMPLATES.text(to, EXPRESS, values));
    }
}
