package dev.candor.intake.mail.smtp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/**
 * The commands EHLO and HELO. Only what this server does is announced: the library offers chunking, which has no line
 * check.
 */
final class PlainGreeting extends BaseCommand {

    private final boolean isExtended;
    private final boolean offersTls;

    private PlainGreeting(String name, boolean isExtended, boolean offersTls) {
        super(name, "Introduces the client.", "<name>");
        this.isExtended = isExtended;
        this.offersTls = offersTls;
    }

    static PlainGreeting helo() {
        return new PlainGreeting("HELO", false, false);
    }

    static PlainGreeting ehlo(boolean offersTls) {
        return new PlainGreeting("EHLO", true, offersTls);
    }

    @Override
    public void execute(String line, Session session) throws IOException {
        var words = getArgs(line);
        if (words.length < 2) {
            session.sendResponse("501 5.5.4 Say %s and your name".formatted(getName()));
            return;
        }
        session.resetMailTransaction();
        session.setHelo(words[1]);
        ClientSocket.of(session).greet(announced(session));
    }

    private List<String> announced(Session session) {
        var server = session.getServer();
        var lines = new ArrayList<>(List.of(server.getHostName()));
        if (isExtended) {
            lines.addAll(List.of("PIPELINING", "8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES"));
            if (offersTls && !session.isTLSStarted()) {
                lines.add("STARTTLS");
            }
            lines.add("SIZE " + server.getMaxMessageSize());
        }
        return lines;
    }
}
