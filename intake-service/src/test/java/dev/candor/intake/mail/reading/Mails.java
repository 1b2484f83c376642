package dev.candor.intake.mail.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Mails read for tests. */
public final class Mails {

    private Mails() {}

    public static ReceivedMail read(Path raw) {
        try {
            var folder = Files.createTempDirectory("mail");
            try {
                return new MailReader(MailLimits.usual()).read(raw, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A mail from its text; lines may end with LF here. */
    public static ReceivedMail read(String text) {
        return read(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    public static ReceivedMail read(byte[] bytes) {
        try {
            var raw = Files.createTempFile("mail", ".eml");
            try {
                return read(Files.write(raw, bytes));
            } finally {
                Files.delete(raw);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
