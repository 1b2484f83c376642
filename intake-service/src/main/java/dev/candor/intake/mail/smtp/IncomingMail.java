package dev.candor.intake.mail.smtp;

import dev.candor.intake.mail.Envelope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail of one connection, from MAIL FROM to the answer to its data. */
final class IncomingMail implements MessageHandler {

    private final Reception reception;
    private final Path spool;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    IncomingMail(Reception reception, Path spool) {
        this.reception = reception;
        this.spool = spool;
    }

    @Override
    public void from(String from) {
        sender = from;
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        if (!reception.receivesAt(recipient)) {
            throw Refusals.unknownRecipient();
        }
        recipients.add(recipient);
    }

    /** Returns only when the mail is stored. */
    @Override
    public String data(InputStream lines) throws RejectException, IOException {
        reception.receive(new Envelope(sender, recipients), lines, spool);
        return "2.0.0 Received, thank you";
    }

    @Override
    public void done() {}
}
