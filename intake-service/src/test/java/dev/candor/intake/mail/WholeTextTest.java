package dev.candor.intake.mail;

import static dev.candor.events.Remark.NO_TEXT;
import static dev.candor.events.Remark.ONLY_A_LINK;
import static dev.candor.events.Remark.ONLY_FILES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.intake.mail.reading.Mails;
import org.junit.jupiter.api.Test;

class WholeTextTest {

    private static final String REPORT =
            "A path of 64 KiB ends the process: the router compiles it again for each request that comes in.";

    @Test
    void isThereWhereSomebodyWroteIt() {
        assertThat(WholeText.remarks(Mails.read("Subject: s\n\n%s\nhttps://a.test/poc\n".formatted(REPORT))))
                .isEmpty();
    }

    @Test
    void isThereInAFewWordsWithoutLinkOrFile() {
        assertThat(WholeText.remarks(Mails.read("Subject: s\n\nGET /%00 crashes 5.1.0.\n")))
                .isEmpty();
    }

    @Test
    void isMissingBehindALink() {
        assertThat(WholeText.remarks(Mails.read(
                        "Subject: s\n\nHello, please see https://paste.example/x\n-- \nAda Lovelace\n" + REPORT)))
                .containsExactly(ONLY_A_LINK);
    }

    @Test
    void isMissingBelowAQuotedText() {
        assertThat(WholeText.remarks(Mails.read("Subject: s\n\n> %s\nSee www.example.test\n".formatted(REPORT))))
                .containsExactly(ONLY_A_LINK);
    }

    @Test
    void isMissingBesideAFile() {
        assertThat(WholeText.remarks(Mails.read(withPart("Please find our report attached.", "application/pdf"))))
                .containsExactly(ONLY_FILES);
    }

    @Test
    void isNotMissingBesideASignature() {
        assertThat(WholeText.remarks(Mails.read(withPart("GET /%00 crashes.", "application/pgp-signature"))))
                .isEmpty();
    }

    @Test
    void isMissingInAnEmptyMail() {
        assertThat(WholeText.remarks(Mails.read("Subject: s\n\n\n"))).containsExactly(NO_TEXT);
    }

    @Test
    void isNotMissingWhereItIsEncrypted() {
        assertThat(WholeText.remarks(Mails.read("""
                        Subject: ...
                        Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b

                        --b
                        Content-Type: application/pgp-encrypted

                        Version: 1
                        --b
                        Content-Type: application/octet-stream

                        sealed
                        --b--
                        """))).isEmpty();
    }

    @Test
    void isThereInALanguageThatWritesWithoutBlanks() {
        assertThat(WholeText.remarks(Mails.read("Content-Type: text/plain; charset=utf-8\nSubject: s\n\n"
                        + "ルーターに長いパスを送るとプロセスが終了します。影響を受けるのは最新版です。 https://a.test\n")))
                .isEmpty();
    }

    private static String withPart(String text, String mediaType) {
        return """
                Subject: s
                Content-Type: multipart/mixed; boundary=b

                --b

                %s
                --b
                Content-Type: %s; name=file

                bytes
                --b--
                """.formatted(text, mediaType);
    }
}
