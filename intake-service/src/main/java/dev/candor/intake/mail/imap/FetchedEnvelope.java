package dev.candor.intake.mail.imap;

import dev.candor.intake.mail.Envelope;
import dev.candor.intake.mail.reading.Mailbox;
import dev.candor.intake.mail.reading.ReceivedMail;
import dev.candor.policy.Policies;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** From whom and to whom a mail was delivered, as far as the mailbox shows: the envelope itself is gone. */
final class FetchedEnvelope {

    private static final String UNKNOWN = "unknown";
    private static final Pattern PATH = Pattern.compile("<?([^<>\\s]*)>?");

    private FetchedEnvelope() {}

    /**
     * The addresses of the mailbox's own project to which the mail was sent, with their tags; the mailbox's own address
     * where the header names none. Whoever else is named there has mailboxes of their own.
     */
    static Envelope of(ReceivedMail mail, String ownAddress, Policies policies) {
        var project = policies.byAddress(ownAddress);
        var recipients = Stream.of(
                        mail.headers().all("x-original-to").stream().map(FetchedEnvelope::path),
                        mail.headers().all("delivered-to").stream().map(FetchedEnvelope::path),
                        mail.to().stream().map(Mailbox::address),
                        mail.cc().stream().map(Mailbox::address))
                .flatMap(it -> it)
                .filter(it -> project.isPresent() && policies.byAddress(it).equals(project))
                .distinct()
                .toList();
        return new Envelope(sender(mail), recipients.isEmpty() ? List.of(ownAddress) : recipients);
    }

    /** Empty only where the mail system says so: an unknown sender is not the null sender of automatic mail. */
    private static String sender(ReceivedMail mail) {
        return mail.headers()
                .first("return-path")
                .map(FetchedEnvelope::path)
                .or(() -> mail.from().map(Mailbox::address))
                .orElse(UNKNOWN);
    }

    private static String path(String field) {
        var path = PATH.matcher(field.strip());
        return path.matches() ? path.group(1) : UNKNOWN;
    }
}
