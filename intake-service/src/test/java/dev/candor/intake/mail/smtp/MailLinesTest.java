package dev.candor.intake.mail.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;

class MailLinesTest {

    private static final long MOST = 100;
    private static final long NO_HURRY = System.nanoTime() + 60_000_000_000L;

    @Test
    void takesTheLinesUpToTheDot() throws Exception {
        assertThat(copied("a\r\nb\r\n.\r\nQUIT\r\n")).isEqualTo("a\r\nb\r\n");
    }

    @Test
    void takesAwayTheStuffedDots() throws Exception {
        assertThat(copied("..\r\n.a\r\n..b\r\n.\r\n")).isEqualTo(".\r\na\r\n.b\r\n");
    }

    @Test
    void takesAnEmptyMail() throws Exception {
        assertThat(copied(".\r\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n.\r\nMAIL FROM:<x>\r\n.\r\n",
                "a\n.\nMAIL FROM:<x>\r\n.\r\n",
                "a\r.\rMAIL FROM:<x>\r\n.\r\n",
                "a\r\n.\nMAIL FROM:<x>\r\n.\r\n",
                "a\r\n.\rMAIL FROM:<x>\r\n.\r\n",
                "a\n.\r\r\n.\r\n",
                "a\r\r\n.\r\n",
                "\n\r\n.\r\n",
                "a\u0000\r\n\r.\r\n\r\n.\r\n"
            })
    void d4RefusesALineEndThatIsNoneAndTakesNothingForAnEnd(String smuggled) {
        var in = in(smuggled);

        assertThatThrownBy(() -> copy(in, new ByteArrayOutputStream()))
                .isInstanceOf(DropConnectionException.class)
                .hasMessageStartingWith("5.5.2");
        assertThat(in.available()).isZero();
    }

    @Test
    void c7RefusesWhatIsTooLargeAndReadsItToItsEnd() {
        var in = in("x".repeat(200) + "\r\n.\r\nQUIT\r\n");
        var out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> copy(in, out))
                .isInstanceOf(RejectException.class)
                .isNotInstanceOf(DropConnectionException.class)
                .hasMessageStartingWith("5.3.4");
        assertThat(out.size()).isEqualTo((int) MOST);
        assertThat(in.available()).isEqualTo("QUIT\r\n".length());
    }

    @Test
    void c7LosesPatienceWithWhatIsMuchTooLarge() {
        assertThatThrownBy(() -> copy(in("x".repeat(1000)), new ByteArrayOutputStream()))
                .isInstanceOf(DropConnectionException.class)
                .hasMessageStartingWith("5.3.4");
    }

    @Test
    void losesPatienceWithWhatIsTooSlow() {
        var lines = new MailLines(in("x".repeat(100)), new ByteArrayOutputStream(), MOST, System.nanoTime() - 1);

        assertThatThrownBy(lines::copy)
                .isInstanceOf(DropConnectionException.class)
                .hasMessageStartingWith("4.4.2");
    }

    @Test
    void takesNothingThatHasNoEnd() {
        assertThatThrownBy(() -> copied("a\r\n.")).isInstanceOf(EOFException.class);
    }

    private static String copied(String wire) throws IOException, RejectException {
        var out = new ByteArrayOutputStream();
        copy(in(wire), out);
        return out.toString(ISO_8859_1);
    }

    private static void copy(ByteArrayInputStream in, ByteArrayOutputStream out) throws IOException, RejectException {
        new MailLines(in, out, MOST, NO_HURRY).copy();
    }

    private static ByteArrayInputStream in(String wire) {
        return new ByteArrayInputStream(wire.getBytes(ISO_8859_1));
    }
}
