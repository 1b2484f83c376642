package dev.candor.intake.mail.smtp;

import java.io.IOException;
import java.util.regex.Pattern;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.internal.command.MailCommand;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/** The MAIL command with a check of the announced size first: the library's stumbles over a very large one. */
final class SizedMail extends BaseCommand {

    private static final Pattern SIZE = Pattern.compile("(?i).* SIZE=0*(\\d{1,30})(?: .*)?");
    private static final int LONGEST_NUMBER = 18;

    // Any sender is taken, the null sender too: who wrote a report is looked at later.
    private final MailCommand mail = new MailCommand(_ -> true);
    private final long most;

    SizedMail(long most) {
        super("MAIL", "Names the sender.", "FROM:<sender> [SIZE=bytes]");
        this.most = most;
    }

    @Override
    public void execute(String line, Session session) throws IOException, DropConnectionException {
        var size = SIZE.matcher(line);
        if (size.matches() && isTooLarge(size.group(1))) {
            session.sendResponse("552 " + Refusals.tooLargeText(most));
        } else {
            mail.execute(line, session);
        }
    }

    private boolean isTooLarge(String digits) {
        return digits.length() > LONGEST_NUMBER || Long.parseLong(digits) > most;
    }
}
