package dev.candor.local.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.UUID;

/** Mails as reporters send them: 8 KB of text, and every tenth with a file of 100 KB. No two are the same. */
final class BenchMail {

    private static final int TEXT = 8 * 1024;
    private static final int FILE = 100 * 1024;
    private static final int EVERY = 10;
    private static final String LINE = "A path that is long enough ends the process of everybody who waits.\r\n";
    private static final String WORDS = LINE.repeat(TEXT / LINE.length());
    private static final String ENCODED = Base64.getMimeEncoder().encodeToString(new byte[FILE]);

    private BenchMail() {}

    /** As it goes over the wire, without its final dot. */
    static byte[] of(int number, String recipient) {
        var head =
                "From: Robin <robin%d@reporter.test>\r\nTo: %s\r\nMessage-ID: <%s@reporter.test>\r\nSubject: bench %d\r\n"
                        .formatted(number, recipient, UUID.randomUUID(), number);
        var mail = number % EVERY == 0 ? head + withFile() : head + "\r\n" + WORDS;
        return mail.getBytes(US_ASCII);
    }

    private static String withFile() {
        return "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n" + WORDS
                + "--b\r\nContent-Type: application/octet-stream; name=poc.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + ENCODED + "\r\n--b--\r\n";
    }
}
