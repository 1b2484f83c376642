package dev.candor.journeys;

import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** What lies in the development mailbox. */
record Mails(Path folder) {

    /** The one mail to an address about a case whose text has these words, once it is there. */
    Mail waitFor(String to, String caseId, String words) {
        await("a mail to %s about %s with \"%s\"".formatted(to, caseId, words))
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !find(to, caseId, words).isEmpty());
        return find(to, caseId, words).getFirst();
    }

    List<Mail> find(String to, String caseId, String words) {
        return all().stream()
                .filter(it -> it.to().contains(to)
                        && it.subject().contains(caseId)
                        && it.text().contains(words))
                .toList();
    }

    List<Mail> about(String caseId) {
        return all().stream().filter(it -> it.subject().contains(caseId)).toList();
    }

    List<Mail> all() {
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".eml"))
                    .sorted()
                    .map(Mail::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A received mail. */
    record Mail(MimeMessage message, String raw) {

        static Mail read(Path file) {
            try (var in = Files.newInputStream(file)) {
                return new Mail(
                        new MimeMessage(Session.getInstance(new Properties()), in),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        String subject() {
            return header("Subject");
        }

        String to() {
            return header("To");
        }

        String text() {
            try {
                return String.valueOf(message.getContent()).replace("\r\n", "\n");
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The header's decoded value, or nothing. */
        String header(String name) {
            try {
                var values = message.getHeader(name);
                return values == null
                        ? ""
                        : Arrays.stream(values)
                                .map(Mail::decoded)
                                .reduce((a, b) -> a + "\n" + b)
                                .orElse("");
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String decoded(String value) {
            try {
                return MimeUtility.decodeText(MimeUtility.unfold(value));
            } catch (UnsupportedEncodingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
