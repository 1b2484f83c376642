package dev.candor.intake.mail.smtp;

import java.util.Locale;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;

/** What is said to a client whose mail is not taken. None of it tells what was sent. */
final class Refusals {

    private Refusals() {}

    static RejectException unknownRecipient() {
        return new RejectException(550, "5.1.1 No project receives reports at this address");
    }

    static RejectException tooLarge(long most) {
        return new RejectException(552, tooLargeText(most));
    }

    static RejectException muchTooLarge(long most) {
        return new DropConnectionException(552, tooLargeText(most));
    }

    static String tooLargeText(long most) {
        return String.format(Locale.ROOT, "5.3.4 A mail may have at most %d bytes; please send less", most);
    }

    static RejectException empty() {
        return new RejectException(554, "5.6.0 The mail is empty");
    }

    static RejectException notStored() {
        return new RejectException(451, "4.3.0 The mail could not be stored now; please try again later");
    }

    /** Nothing more is taken from this client: where it sees lines end is not where they end. */
    static RejectException bareLineEnd() {
        return new DropConnectionException(554, "5.5.2 Each line must end with CR LF; the mail has a CR or LF alone");
    }

    static RejectException tooSlow() {
        return new DropConnectionException(451, "4.4.2 The mail took too long to arrive");
    }
}
