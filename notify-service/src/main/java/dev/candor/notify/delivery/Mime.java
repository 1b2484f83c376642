package dev.candor.notify.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A letter byte for byte as it goes to the mail server: ASCII, and every line ends with CRLF. */
final class Mime {

    private static final Pattern ASCII = Pattern.compile("[\t\n -~]*");
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final int LONGEST_LINE = 998;

    private Mime() {}

    /** The same letter always gives the same bytes. */
    static byte[] of(Letter letter) {
        var out = new ByteArrayOutputStream();
        letter.headers().forEach((name, value) -> line(out, name + ": " + value));
        line(out, "MIME-Version: 1.0");
        text(out, letter.text());
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        var lines = LINE_END.matcher(text).replaceAll("\n");
        var plain = ASCII.matcher(lines).matches() && lines.lines().allMatch(it -> it.length() <= LONGEST_LINE);
        line(out, "Content-Type: text/plain; charset=utf-8");
        line(out, "Content-Transfer-Encoding: " + (plain ? "7bit" : "quoted-printable"));
        line(out, "");
        var bytes = lines.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        out.writeBytes(plain ? bytes : quotedPrintable(bytes));
    }

    private static byte[] quotedPrintable(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var encoder = MimeUtility.encode(out, "quoted-printable")) {
            encoder.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void line(ByteArrayOutputStream out, String line) {
        out.writeBytes((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
