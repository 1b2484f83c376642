package dev.candor.intake.mail.reading;

import dev.candor.events.Remark;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mail as far as it could be read. It is what the sender claims, not a fact: nothing in it is verified.
 *
 * @param mediaTypes of the whole and of its parts, in their order, lower case
 * @param reportType of a {@code multipart/report}, lower case, else empty
 * @param text the words for people: plain text where there is some, else those of the HTML
 * @param remarks what could not be read, and why
 */
public record ReceivedMail(
        Headers headers,
        List<String> mediaTypes,
        String reportType,
        String text,
        List<AttachedFile> files,
        Set<Remark> remarks) {

    private static final int LONGEST_SUBJECT = 300;

    public ReceivedMail {
        mediaTypes = List.copyOf(mediaTypes);
        files = List.copyOf(files);
        remarks = Set.copyOf(remarks);
    }

    /** The first author. */
    public Optional<Mailbox> from() {
        return authors().stream().findFirst();
    }

    /** All authors; more than one is allowed, and rare. */
    public List<Mailbox> authors() {
        return headers.mailboxes("from");
    }

    public Optional<Mailbox> sender() {
        return headers.mailboxes("sender").stream().findFirst();
    }

    public List<Mailbox> replyTo() {
        return headers.mailboxes("reply-to");
    }

    /** Who wrote it before a mailing list put its own address into From. */
    public List<Mailbox> originalFrom() {
        return headers.mailboxes("x-original-from");
    }

    public List<Mailbox> to() {
        return headers.mailboxes("to");
    }

    public List<Mailbox> cc() {
        return headers.mailboxes("cc");
    }

    /** On one line; empty where there is none. */
    public String subject() {
        return Characters.cut(headers.words("subject"), LONGEST_SUBJECT);
    }

    /** Angle brackets included. */
    public Optional<String> messageId() {
        return headers.messageIds("message-id").stream().findFirst();
    }

    public List<String> inReplyTo() {
        return headers.messageIds("in-reply-to");
    }

    public List<String> references() {
        return headers.messageIds("references");
    }
}
