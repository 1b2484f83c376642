package dev.candor.intake.mail.smtp;

import java.io.IOException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/** The EHLO command, announcing only what this server does: the library's offers chunking, which has no line check. */
final class PlainGreeting extends BaseCommand {

    PlainGreeting() {
        super("EHLO", "Introduces the client.", "<name>");
    }

    @Override
    public void execute(String line, Session session) throws IOException {
        var words = getArgs(line);
        if (words.length < 2) {
            session.sendResponse("501 5.5.4 Say EHLO and your name");
            return;
        }
        session.resetMailTransaction();
        session.setHelo(words[1]);
        var server = session.getServer();
        session.sendResponse(String.join(
                "\r\n",
                "250-" + server.getHostName(),
                "250-PIPELINING",
                "250-8BITMIME",
                "250-SMTPUTF8",
                "250-ENHANCEDSTATUSCODES",
                "250 SIZE " + server.getMaxMessageSize()));
    }
}
