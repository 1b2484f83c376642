package dev.candor.intake.mail.smtp;

import java.io.IOException;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/**
 * The DATA command, in place of the library's: that one reads lines less strictly, and after a refused mail neither
 * skips the rest of its bytes nor lets the client send the next one.
 */
final class StrictData extends BaseCommand {

    StrictData() {
        super("DATA", "Collects the mail; CR LF, a dot and CR LF end it.");
    }

    @Override
    public void execute(String line, Session session) throws IOException, DropConnectionException {
        if (!session.isMailTransactionInProgress()) {
            session.sendResponse("503 5.5.1 Send MAIL first");
        } else if (session.getRecipientCount() == 0) {
            session.sendResponse("503 5.5.1 Send RCPT first");
        } else {
            session.sendResponse("354 Send the mail; end it with CR LF, a dot and CR LF");
            session.sendResponse(answer(session));
        }
    }

    private static String answer(Session session) throws IOException, DropConnectionException {
        try {
            return "250 " + session.getMessageHandler().data(session.getRawInput());
        } catch (DropConnectionException refused) {
            throw refused;
        } catch (RejectException refused) {
            return refused.getErrorResponse();
        } finally {
            session.resetMailTransaction();
        }
    }
}
