package dev.candor.intake.mail;

import dev.candor.intake.mail.reading.ReceivedMail;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What makes a mail the same mail when it is delivered again: its author's fields, its words and its whole body. Fields that mail
 * systems add on the way do not count.
 *
 * @param value hex
 */
record Fingerprint(String value) {

    private static final List<String> AUTHORS_FIELDS =
            List.of("from", "to", "cc", "reply-to", "subject", "date", "message-id", "in-reply-to", "content-type");

    static Fingerprint of(Path raw, ReceivedMail mail) throws IOException {
        var digest = sha256();
        for (var name : AUTHORS_FIELDS) {
            for (var value : mail.headers().all(name)) {
                add(digest, name);
                add(digest, value);
            }
        }
        // What was read counts too: words may stand where a header should.
        add(digest, mail.text());
        if (AUTHORS_FIELDS.stream().noneMatch(mail.headers()::has) || !addBody(digest, raw)) {
            addAll(digest, raw);
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    /** Bytes that have no header, or no end of it, count from the first to the last. */
    private static void addAll(MessageDigest digest, Path raw) throws IOException {
        try (var in = Files.newInputStream(raw)) {
            addRest(digest, in);
        }
    }

    /** The body begins behind the first empty line that has a header before it; false where there is none. */
    private static boolean addBody(MessageDigest digest, Path raw) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(raw))) {
            var hasBody = skipHeader(in);
            addRest(digest, in);
            return hasBody;
        }
    }

    private static boolean skipHeader(InputStream in) throws IOException {
        var lineLength = 0;
        var hasHeader = false;
        for (int it = in.read(); it >= 0; it = in.read()) {
            if (it == '\n') {
                if (hasHeader && lineLength == 0) {
                    return true;
                }
                hasHeader |= lineLength > 0;
                lineLength = 0;
            } else if (it != '\r') {
                lineLength++;
            }
        }
        return false;
    }

    private static void addRest(MessageDigest digest, InputStream in) throws IOException {
        var buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
    }

    private static void add(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
