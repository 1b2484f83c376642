package dev.candor.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.local.process.FreePorts;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxIT {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T09:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void keepsAMailInAFileBeforeTheSenderIsToldSo() throws Exception {
        var mailbox = start();

        send(mailbox, "ada@team.example", "grace@team.example");

        try (var files = Files.list(folder)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(file)
                            .hasFileName("20261122-090000-000-1.eml")
                            .content()
                            .contains(
                                    "Delivered-To: ada@team.example",
                                    "Delivered-To: grace@team.example",
                                    "Good morning"));
        }
        mailbox.stop();
    }

    @Test
    void showsItsMailsAgainAfterARestart() throws Exception {
        var mailbox = start();
        send(mailbox, "ada@team.example", "grace@team.example");
        mailbox.stop();

        var again = start();

        assertThat(subjectsOf(again, "ada@team.example")).containsExactly("Good morning");
        assertThat(subjectsOf(again, "grace@team.example")).containsExactly("Good morning");
        again.stop();
    }

    private Mailbox start() throws Exception {
        var ports = FreePorts.find(2);
        return Mailbox.start(ports.get(0), ports.get(1), folder, CLOCK);
    }

    private static void send(Mailbox mailbox, String... recipients) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(mailbox.smtpPort()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("desk@candor.example");
        for (var recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject("Good morning");
        message.setText("A text.\r\n");
        Transport.send(message);
    }

    private static String[] subjectsOf(Mailbox mailbox, String user) throws MessagingException {
        var store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", mailbox.imapPort(), user, "any");
        try (store;
                var inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_ONLY);
            var subjects = new String[inbox.getMessageCount()];
            for (var i = 0; i < subjects.length; i++) {
                subjects[i] = inbox.getMessage(i + 1).getSubject();
            }
            return subjects;
        }
    }
}
