package dev.candor.intake.mail;

import static java.util.Locale.ROOT;

import dev.candor.intake.mail.reading.ReceivedMail;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a reply carries the token of what it answers: in its recipient, or in the Message-IDs that it refers to. */
final class ReplyTokens {

    private static final String TOKEN = "([a-z2-7]{26})";
    private static final Pattern RECIPIENT = Pattern.compile(".*\\+" + TOKEN + "@[^@]*");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^@]*\\." + TOKEN + "@([^@>]*)>");
    private static final int MOST = 20;

    private ReplyTokens() {}

    /** The likeliest first: the address written to, the mail answered, then its thread from the youngest mail on. */
    static List<String> of(Envelope envelope, ReceivedMail mail) {
        var addressed = envelope.recipients().stream().flatMap(it -> find(RECIPIENT, it));
        var answered = mail.inReplyTo().stream().flatMap(it -> find(MESSAGE_ID, it));
        var thread = mail.references().reversed().stream().flatMap(it -> find(MESSAGE_ID, it));
        return Stream.of(addressed, answered, thread)
                .flatMap(it -> it)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The token in the mail's own Message-ID: what only our own mails have. */
    static Optional<String> ownOf(ReceivedMail mail) {
        return mail.messageId().stream().flatMap(it -> find(MESSAGE_ID, it)).findFirst();
    }

    /** Whether the mail says that it answers one of ours. The form alone proves nothing about its sender. */
    static boolean answersMailFrom(Collection<String> domains, ReceivedMail mail) {
        return Stream.concat(mail.inReplyTo().stream(), mail.references().stream())
                .map(it -> MESSAGE_ID.matcher(it.toLowerCase(ROOT)))
                .anyMatch(it -> it.matches() && domains.contains(it.group(2)));
    }

    private static Stream<String> find(Pattern form, String text) {
        var match = form.matcher(text.toLowerCase(ROOT));
        return match.matches() ? Stream.of(match.group(1)) : Stream.empty();
    }
}
