package dev.candor.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** D5: no bare line feed leaves. */
class MimeTest {

    @Test
    void sendsPlainTextAsItIs() {
        assertThat(mail("Hello,\n\n-- \nExpress\n")).isEqualTo("""
                        Subject: One\r
                        MIME-Version: 1.0\r
                        Content-Type: text/plain; charset=utf-8\r
                        Content-Transfer-Encoding: 7bit\r
                        \r
                        Hello,\r
                        \r
                        -- \r
                        Express\r
                        """);
    }

    @Test
    void encodesWhatIsNotAscii() {
        assertThat(mail("Grüße = \n"))
                .contains("\r\nContent-Transfer-Encoding: quoted-printable\r\n")
                .endsWith("\r\n\r\nGr=C3=BC=C3=9Fe =3D=20\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\r\nb\n\r\n", "é\rb\r\n\n\r\r", "\u0000\u000b\n", "ü\u0085\u2028\n"})
    void endsEveryLineWithCrlfAlone(String text) {
        assertThat(mail(text).replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @Test
    void writesNoLineThatIsTooLong() {
        assertThat(mail("x".repeat(999) + "\n").lines()).allMatch(it -> it.length() <= 76);
        assertThat(mail("ü".repeat(5000)).lines()).allMatch(it -> it.length() <= 76);
    }

    private static String mail(String text) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Subject", "One");
        return new String(Mime.of(new Letter("a@b.example", "c@d.example", headers, text)), StandardCharsets.US_ASCII);
    }
}
