package dev.candor.intake.mail.reading;

import static dev.candor.events.Remark.MAIL_TRUNCATED;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails made to exhaust a reader, and broken ones, all within five seconds of work. */
class HostileMailTest {

    private static final int MUCH = 3_000_000;

    static List<String> exhausting() {
        return List.of(
                "Subject: " + "=?".repeat(MUCH / 2) + "\n\nx",
                "Subject: " + "=?utf-8?Q?=41?= ".repeat(4_000) + "\n\nx",
                "Subject: " + "x\n ".repeat(MUCH / 3) + "\n\nx",
                "From: " + "(".repeat(60_000) + "\n\nx",
                "From: " + "a,".repeat(30_000) + "\n\nx",
                "From: " + "\"<@:;".repeat(10_000) + "\n\nx",
                "From: " + "a:b;<@>".repeat(8_000) + "\n\nx",
                "References: " + "<a@b> ".repeat(10_000) + "\n\nx",
                "Content-Type: text/plain" + ";a=b".repeat(15_000) + "\n\nx",
                "Content-Type: text/plain; name*0*=" + "%41".repeat(20_000) + "\n\nx",
                "Content-Type: text/html\n\n" + "<b>".repeat(MUCH / 3),
                "Content-Type: text/html\n\n" + "<a><b><i>".repeat(MUCH / 9),
                "Content-Type: text/html\n\n" + "<table><tr><td>".repeat(MUCH / 15),
                "Content-Type: text/html\n\n" + "<".repeat(MUCH),
                "Content-Type: text/html\n\n" + "<a " + "b=c ".repeat(MUCH / 4),
                "Content-Type: text/html\n\n" + "&".repeat(MUCH),
                "Content-Type: text/html\n\n" + "<!--".repeat(MUCH / 4),
                "Content-Type: text/html\n\n" + "<script>".repeat(MUCH / 8),
                "x".repeat(MUCH),
                "x: y\n".repeat(MUCH / 5),
                "Content-Type: multipart/mixed; boundary=" + "b".repeat(60_000) + "\n\n--b\n\nx",
                "Content-Type: multipart/mixed; boundary=a\n\n" + "--a\n".repeat(MUCH / 4),
                "Content-Type: multipart/mixed; boundary=a\n\n" + "--aa\n--a".repeat(MUCH / 8),
                "Content-Type: multipart/mixed; boundary=\"\"\n\n--\n\nx\n----\n",
                "Content-Transfer-Encoding: base64\n\n" + "=A".repeat(MUCH / 2),
                "Content-Transfer-Encoding: quoted-printable\n\n" + "=\n".repeat(MUCH / 2),
                "Content-Transfer-Encoding: quoted-printable\n\n" + " ".repeat(MUCH));
    }

    @ParameterizedTest
    @MethodSource("exhausting")
    void c1IsReadInTime(String mail) {
        CpuTime.staysSmall("reading", () -> Mails.read(mail));
    }

    @Test
    void c1KeepsTheTextBeforeTheLimit() {
        var mail = Mails.read("From: a@b.test\n\n" + "x".repeat(MUCH));

        assertThat(mail.text()).hasSize(MailLimits.usual().text());
        assertThat(mail.remarks()).containsExactly(MAIL_TRUNCATED);
    }

    @Test
    void c11ReadsSampleMailsThatWereMangled() throws IOException {
        var random = new Random(42);
        for (var file : SharedMails.all("")) {
            var mangled = mangled(Files.readAllBytes(file), random);
            CpuTime.staysSmall("mangled " + file, () -> Mails.read(mangled));
        }
    }

    private static byte[] mangled(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return bytes;
        }
        var cut = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
        var hostile = "\r\n\0=?<>\"(:;-&\u00ff".getBytes(ISO_8859_1);
        for (int i = 0; i < 1 + cut.length / 50; i++) {
            cut[random.nextInt(cut.length)] = hostile[random.nextInt(hostile.length)];
        }
        return cut;
    }
}
