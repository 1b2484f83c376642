package dev.candor.journeys;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Sends mail as a person's mail program does: over SMTP. */
final class Letters {

    static final String SECURITY = "express-security@lists.openjsf.org";

    private final Session session;

    Letters(int port) {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(port));
        settings.setProperty("mail.smtp.connectiontimeout", "10000");
        settings.setProperty("mail.smtp.timeout", "60000");
        session = Session.getInstance(settings);
    }

    MimeMessage letter(String from, String to, String subject, String text) {
        try {
            var letter = new MimeMessage(session);
            letter.setFrom(new InternetAddress(from));
            letter.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            letter.setSubject(subject, "UTF-8");
            letter.setText(text, "UTF-8");
            letter.saveChanges();
            return letter;
        } catch (MessagingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What a mail system writes that knows no such reader (RFC 3464), to the sender of the mail. */
    MimeMessage bounceOf(Mails.Mail mail) throws MessagingException {
        var text = """
                From: MAILER-DAEMON@mx.mailer.example
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <bounce-%d@mx.mailer.example>
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                There is no such mailbox.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.mailer.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                --b
                Content-Type: message/rfc822

                %s
                --b--
                """.formatted(
                        SECURITY, mail.raw().hashCode(), mail.to(), mail.raw().replace("\r\n", "\n"));
        return new MimeMessage(
                session, new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** Comes back when the server has said 250. The same letter sent again is the same to the byte. */
    void send(MimeMessage letter) throws MessagingException {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(letter, letter.getAllRecipients());
        }
    }
}
