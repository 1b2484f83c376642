package dev.candor.intake.mail.reading;

import static dev.candor.events.Remark.MAIL_TRUNCATED;
import static dev.candor.events.Remark.MAIL_UNREADABLE;
import static dev.candor.events.Remark.NO_TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The crafted mails, each named by its abuse case. */
class CraftedMailTest {

    @Test
    void c1ReadsHundredThousandSiblingsAsFarAsTheLimit() {
        var mail = Mails.read(SharedMails.crafted("m01"));

        assertThat(mail.remarks()).contains(MAIL_TRUNCATED);
        assertThat(mail.from()).contains(new Mailbox("a@reporter.test", Optional.of("A")));
    }

    @Test
    void c2ReadsTwoThousandNestedPartsAsFarAsTheLimit() {
        var mail = Mails.read(SharedMails.crafted("m02"));

        assertThat(mail.remarks()).contains(MAIL_TRUNCATED, NO_TEXT);
        assertThat(mail.subject()).isEqualTo("test");
    }

    @Test
    void c2KeepsAMailInsideAMailAsAFile() {
        var mail = Mails.read(SharedMails.crafted("m03"));

        assertThat(mail.files()).extracting(AttachedFile::name).containsExactly("file-1.eml");
        assertThat(mail.subject()).isEqualTo("test");
    }

    @Test
    void c4SkipsLeadingBlankLines() {
        var mail = Mails.read(SharedMails.crafted("m08"));

        assertThat(mail.from()).map(Mailbox::address).contains("a@reporter.test");
        assertThat(mail.text()).isEqualTo("b");
    }

    @Test
    void c4ShowsNulAndBadUtf8WithoutCharactersThatADatabaseRefuses() {
        var mail = Mails.read(SharedMails.crafted("m30"));

        assertThat(mail.text()).startsWith("a␀b ").endsWith(" end").doesNotContain("\u0000");
    }

    @Test
    void c4ReplacesALoneSurrogate() {
        var mail = Mails.read(SharedMails.crafted("m31"));

        assertThat(mail.text()).isEqualTo("\uFFFD");
    }

    @Test
    void c4KeepsABodyOfUnknownCharsetAndEncoding() {
        var mail = Mails.read(SharedMails.crafted("m32"));

        assertThat(mail.text()).isEqualTo("body must survive");
    }

    @Test
    void c5NamesAnArchiveWithoutItsPathAndDoesNotUnpackIt() {
        var mail = Mails.read(SharedMails.crafted("m09"));

        assertThat(mail.files()).extracting(AttachedFile::name).containsExactly("p.zip");
        assertThat(mail.text()).isEqualTo("see zip");
    }

    @Test
    void d1PutsAnEncodedSubjectWithLineBreaksOnOneLine() {
        var mail = Mails.read(SharedMails.crafted("m11"));

        assertThat(mail.subject()).isEqualTo("hello Bcc: victim@other.test X-Injected: 1");
    }

    @Test
    void d1PutsAnEncodedNameWithLineBreaksOnOneLine() {
        var mail = Mails.read(SharedMails.crafted("m12"));

        assertThat(mail.from()).contains(new Mailbox("a@reporter.test", Optional.of("Eve Reply-To: x@evil.test")));
        assertThat(mail.replyTo()).isEmpty();
    }

    @Test
    void a8TellsTheAddressFromANameThatLooksLikeOne() {
        var mail = Mails.read(SharedMails.crafted("m15"));

        assertThat(mail.from()).contains(new Mailbox("a@reporter.test", Optional.of("security@cvd.test")));
    }

    @Test
    void d7GivesOnlyTheWordsOfHtml() {
        var mail = Mails.read(SharedMails.crafted("m22"));

        assertThat(mail.text()).isEqualTo("a");
    }

    @Test
    void d9KeepsAnImageThatIsAProgramAsAFile() {
        var mail = Mails.read(SharedMails.crafted("m23"));

        assertThat(mail.files()).extracting(AttachedFile::name).containsExactly("a.svg");
        assertThat(mail.remarks()).containsExactly(NO_TEXT);
    }

    @Test
    void d11CleansAFileName() {
        var mail = Mails.read(SharedMails.crafted("m26"));

        assertThat(mail.files()).extracting(AttachedFile::name).containsExactly("aSet-Cookie: x=1gnp.exe");
    }

    @Test
    void d13KeepsAFormulaAsWords() {
        var mail = Mails.read(SharedMails.crafted("m27"));

        assertThat(mail.subject()).startsWith("=HYPERLINK(");
        assertThat(mail.from()).map(Mailbox::address).contains("a@reporter.test");
    }

    @Test
    void d14PutsASubjectThatLooksLikeALogOnOneLine() {
        var mail = Mails.read(SharedMails.crafted("m28"));

        assertThat(mail.subject()).isEqualTo("x 2026-11-22 06:00:00 INFO case CVD-1 published [2J");
    }

    @Test
    void a13ReadsAMailWithoutMessageIdAndDate() {
        var mail = Mails.read(SharedMails.crafted("m35"));

        assertThat(mail.messageId()).isEmpty();
        assertThat(mail.text()).isEqualTo("no headers");
    }

    @Test
    void a13ReadsNothingFromAnEmptyMail() {
        var mail = Mails.read(SharedMails.crafted("m36"));

        assertThat(mail.remarks()).contains(MAIL_UNREADABLE, NO_TEXT);
        assertThat(mail.headers().fields()).isEmpty();
    }
}
