package dev.candor.intake.mail.smtp;

import java.io.IOException;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/** The RCPT command. */
final class RecipientCommand extends BaseCommand {

    RecipientCommand() {
        super("RCPT", "Names a recipient.", "TO:<recipient>");
    }

    @Override
    public void execute(String line, Session session) throws IOException, DropConnectionException {
        session.sendResponse(answer(line, session));
    }

    private static String answer(String line, Session session) throws DropConnectionException {
        if (!session.isMailTransactionInProgress()) {
            return "503 5.5.1 Send MAIL first";
        }
        if (session.getRecipientCount() >= session.getServer().getMaxRecipients()) {
            return "452 4.5.3 Too many recipients; send the mail to the others afterwards";
        }
        var recipient = PathArgument.of(line);
        if (recipient.isEmpty()) {
            return "501 5.5.4 Say RCPT TO:<address>";
        }
        if (!recipient.get().parameters().isEmpty()) {
            return "555 5.5.4 A recipient has no parameters here";
        }
        return taken(recipient.get().address(), session);
    }

    private static String taken(String recipient, Session session) throws DropConnectionException {
        try {
            session.getMessageHandler().recipient(recipient);
        } catch (DropConnectionException refused) {
            throw refused;
        } catch (RejectException refused) {
            return refused.getErrorResponse();
        }
        session.addRecipient(recipient);
        return "250 2.1.5 Go on";
    }
}
