package dev.candor.local.mailbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** One file per mail, named by the time it came. Its first lines say who it was for, as every mail server writes them. */
final class MailFiles {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final InstantSource clock;
    private final AtomicInteger count = new AtomicInteger();

    MailFiles(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    void keep(MovingMessage mail) throws IOException, MessagingException {
        Files.createDirectories(folder);
        var name = NAME.format(clock.instant()) + "-" + count.incrementAndGet();
        var part = folder.resolve(name + ".part");
        try (var file = Files.newOutputStream(part)) {
            for (var recipient : mail.getToAddresses()) {
                file.write(
                        "Delivered-To: %s\r\n".formatted(recipient.getEmail()).getBytes(StandardCharsets.UTF_8));
            }
            mail.getMessage().writeTo(file);
        }
        Files.move(part, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Every mail that was kept, oldest first. */
    List<MovingMessage> all() throws IOException, MessagingException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            var mails = new ArrayList<MovingMessage>();
            for (var file :
                    files.filter(it -> it.toString().endsWith(".eml")).sorted().toList()) {
                mails.add(read(file));
            }
            return mails;
        }
    }

    private static MovingMessage read(Path file) throws IOException, MessagingException {
        try (var content = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), content);
            var mail = new MovingMessage();
            var recipients = message.getHeader("Delivered-To");
            message.removeHeader("Delivered-To");
            for (var recipient : recipients == null ? new String[0] : recipients) {
                mail.addRecipient(new MailAddress(recipient));
            }
            mail.setMimeMessage(message);
            return mail;
        }
    }
}
