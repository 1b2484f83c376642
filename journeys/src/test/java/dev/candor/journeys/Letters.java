package dev.candor.journeys;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
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

    /** Comes back when the server has said 250. The same letter sent again is the same to the byte. */
    void send(MimeMessage letter) throws MessagingException {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(letter, letter.getAllRecipients());
        }
    }
}
