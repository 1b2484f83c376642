package dev.candor.intake.mail;

import static java.util.Locale.ROOT;

import dev.candor.intake.mail.reading.Mailbox;
import dev.candor.intake.mail.reading.ReceivedMail;
import dev.candor.policy.Policy;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who wrote a mail, as far as it says; never verified.
 *
 * @param mailbox nobody where only a list's own address is known
 * @param throughList whether it came through a mailing list
 * @param rewritten whether a list put its own address into From, so that the author was looked for elsewhere
 */
record Author(Optional<Mailbox> mailbox, boolean throughList, boolean rewritten) {

    static Author of(ReceivedMail mail, Policy policy) {
        var from = mail.from();
        var rewritten = from.filter(it -> isOfList(it, mail, policy)).isPresent();
        var throughList = rewritten || AutomaticMail.cameThroughList(mail.headers());
        return rewritten
                ? new Author(behindList(mail, policy), true, true)
                : new Author(from.or(mail::sender), throughList, false);
    }

    /** Lists that sign mails themselves put their address into From and the author's elsewhere. */
    private static Optional<Mailbox> behindList(ReceivedMail mail, Policy policy) {
        var listName = mail.from().flatMap(Mailbox::name);
        return Stream.concat(mail.originalFrom().stream(), mail.replyTo().stream())
                .filter(it -> !isOfList(it, mail, policy))
                .findFirst()
                .map(it -> new Mailbox(it.address(), it.name().or(() -> listName.map(Author::beforeVia))));
    }

    private static boolean isOfList(Mailbox mailbox, ReceivedMail mail, Policy policy) {
        return policy.isMailingList(mailbox.address())
                || policy.addresses().stream().anyMatch(mailbox.address()::equalsIgnoreCase)
                || mail.headers().all("list-post").stream()
                        .anyMatch(it ->
                                it.toLowerCase(ROOT).contains("mailto:" + mailbox.local() + "@" + mailbox.domain()));
    }

    private static String beforeVia(String listName) {
        var via = listName.lastIndexOf(" via ");
        return via < 0 ? listName : listName.substring(0, via).replace("'", "").strip();
    }
}
