package dev.candor.notify.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** The mail server did not take a mail. The reason is its code or a fixed word, never content. */
abstract sealed class NotTaken extends RuntimeException {

    static final String AWAY = "mail-server-away";

    private static final String NOT_ENCRYPTED = "not-encrypted";

    private static final long serialVersionUID = 1;

    private static final int SERVICE_CLOSES = 421;
    /** The server takes our sending for a mistake in the protocol. */
    private static final Set<Integer> NOT_UNDERSTOOD = Set.of(500, 501, 503);
    /** They blame our sign-in, not the mail. */
    private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

    private static final int PERMANENT = 500;
    private static final Pattern ENHANCED = Pattern.compile("\\b5\\.\\d{1,3}\\.\\d{1,3}\\b");

    private final String reason;

    NotTaken(String reason) {
        super("The mail server did not take the mail: " + reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** What a failed step means that came before the mail itself: all mails would fail. */
    static NotTaken beforeMail(Exception failure) {
        return new ServerAway(word(failure).orElse(AWAY));
    }

    /** What a failed step means that concerned one mail. */
    static NotTaken afterMail(Exception failure) {
        var answer = code(failure);
        if (answer.isEmpty()) {
            return beforeMail(failure);
        }
        var code = answer.get();
        var reason = Integer.toString(code);
        if (code == SERVICE_CLOSES || SIGN_IN.contains(code)) {
            return new ServerAway(reason);
        }
        return code >= PERMANENT && !NOT_UNDERSTOOD.contains(code)
                ? new ForGood(reason, isAboutTheAddress(failure))
                : new Later(reason);
    }

    /** An enhanced code says whether the address is meant (RFC 3463); many servers refuse for other reasons with 550. */
    private static boolean isAboutTheAddress(Exception failure) {
        return causes(failure).stream()
                .filter(it -> it instanceof SMTPAddressFailedException)
                .map(it -> ENHANCED.matcher(String.valueOf(it.getMessage())))
                .anyMatch(it ->
                        !it.find() || it.group().equals("5.2.1") || it.group().startsWith("5.1."));
    }

    /** What else than an answer the failure tells. */
    private static Optional<String> word(Exception failure) {
        return causes(failure).stream()
                .flatMap(it -> switch (it) {
                    case SocketTimeoutException _ -> Stream.of("timeout");
                    case SSLException _ -> Stream.of(NOT_ENCRYPTED);
                    case AuthenticationFailedException _ -> Stream.of("sign-in-refused");
                    case MessagingException mail
                    when String.valueOf(mail.getMessage()).startsWith("STARTTLS is required") ->
                        Stream.of(NOT_ENCRYPTED);
                    default -> Stream.of();
                })
                .findFirst();
    }

    private static Optional<Integer> code(Exception failure) {
        return causes(failure).stream()
                .flatMap(it -> switch (it) {
                    case SMTPAddressFailedException refused -> Stream.of(refused.getReturnCode());
                    case SMTPSenderFailedException refused -> Stream.of(refused.getReturnCode());
                    case SMTPSendFailedException refused -> Stream.of(refused.getReturnCode());
                    default -> Stream.of();
                })
                .filter(it -> it > 0)
                .findFirst();
    }

    private static List<Exception> causes(Exception failure) {
        var causes = new ArrayList<Exception>();
        for (Optional<Exception> it = Optional.of(failure); it.isPresent(); it = next(it.get())) {
            causes.add(it.get());
        }
        return causes;
    }

    private static Optional<Exception> next(Exception failure) {
        return failure instanceof MessagingException mail
                ? Optional.ofNullable(mail.getNextException())
                : Optional.empty();
    }

    /** The server cannot be reached, or takes no mail from us at all now. */
    static final class ServerAway extends NotTaken {

        private static final long serialVersionUID = 1;

        ServerAway(String reason) {
            super(reason);
        }
    }

    /** This mail may be taken later. */
    static final class Later extends NotTaken {

        private static final long serialVersionUID = 1;

        Later(String reason) {
            super(reason);
        }
    }

    /** This mail will never be taken. */
    static final class ForGood extends NotTaken {

        private static final long serialVersionUID = 1;

        private final boolean nobodyThere;

        ForGood(String reason, boolean nobodyThere) {
            super(reason);
            this.nobodyThere = nobodyThere;
        }

        /** Whether the server knows no such address. */
        boolean nobodyThere() {
            return nobodyThere;
        }
    }
}
