package dev.candor.intake.mail.smtp;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/** The MAIL command, with exactly the parameters that were announced: SIZE, BODY and SMTPUTF8. */
final class SenderCommand extends BaseCommand {

    private static final int LONGEST_NUMBER = 18;

    private final long most;
    private final boolean encryptedOnly;
    private final Clients clients;

    SenderCommand(long most, boolean encryptedOnly, Clients clients) {
        super("MAIL", "Names the sender.", "FROM:<sender> [SIZE=bytes]");
        this.most = most;
        this.encryptedOnly = encryptedOnly;
        this.clients = clients;
    }

    @Override
    public void execute(String line, Session session) throws IOException, DropConnectionException {
        session.sendResponse(answer(line, session));
    }

    /** Any sender is taken, the null sender too: who wrote a report is looked at later. */
    private String answer(String line, Session session) throws DropConnectionException {
        if (encryptedOnly && !session.isTLSStarted()) {
            return "530 5.7.0 Send STARTTLS first";
        }
        if (session.isMailTransactionInProgress()) {
            return "503 5.5.1 The sender is named already";
        }
        var sender = PathArgument.of(line);
        if (sender.isEmpty()) {
            return "501 5.5.4 Say MAIL FROM:<address>";
        }
        return refusal(sender.get(), session).orElseGet(() -> begin(sender.get().address(), session));
    }

    private Optional<String> refusal(PathArgument sender, Session session) {
        if (isTooLarge(sender.parameters().getOrDefault("SIZE", "0"))) {
            return Optional.of("552 " + Refusals.tooLargeText(most));
        }
        if (!sender.parameters().entrySet().stream().allMatch(SenderCommand::isKnown)) {
            return Optional.of("555 5.5.4 This server takes the parameters SIZE, BODY and SMTPUTF8");
        }
        if (!sender.isAscii() && !sender.parameters().containsKey("SMTPUTF8")) {
            return Optional.of("553 5.6.7 Such an address needs SMTPUTF8");
        }
        return clients.maySend(session.getRemoteAddress().getAddress())
                ? Optional.empty()
                : Optional.of("450 4.7.1 Too many mails a minute; please come back later");
    }

    private static String begin(String sender, Session session) {
        session.startMailTransaction();
        try {
            session.getMessageHandler().from(sender);
        } catch (RejectException refused) {
            session.resetMailTransaction();
            return refused.getErrorResponse();
        }
        return "250 2.1.0 Go on";
    }

    private static boolean isKnown(Map.Entry<String, String> parameter) {
        return switch (parameter.getKey()) {
            case "SIZE" -> parameter.getValue().matches("\\d{1,30}");
            case "BODY" ->
                Set.of("7BIT", "8BITMIME").contains(parameter.getValue().toUpperCase(ROOT));
            case "SMTPUTF8" -> parameter.getValue().isEmpty();
            default -> false;
        };
    }

    private boolean isTooLarge(String size) {
        var digits = size.replaceFirst("^0+(?=.)", "");
        return digits.matches("\\d+") && (digits.length() > LONGEST_NUMBER || Long.parseLong(digits) > most);
    }
}
