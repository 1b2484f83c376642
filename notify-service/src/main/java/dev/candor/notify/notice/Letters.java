package dev.candor.notify.notice;

import dev.candor.events.CaseId;
import dev.candor.events.Confidential;
import dev.candor.notify.delivery.Letter;
import dev.candor.notify.delivery.Notice;
import dev.candor.notify.delivery.Plain;
import dev.candor.policy.Policy;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A notice as a letter: who writes to whom, and to which thread it belongs. The same notice always gives the same
 * headers, so that a letter sent twice is seen as one.
 *
 * @param token proves that an answer comes from this participant
 */
record Letters(Policy policy, MailAddress sender, String token) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{3,250}>");

    /** Mail programs and servers choke on endless threads: the start and the latest are enough to find it. */
    private static final int MOST_REFERENCES = 20;

    static Letters of(Policy policy, String token) {
        var sender = MailAddress.of(policy.addresses().getFirst()).orElseThrow();
        return new Letters(policy, sender, token);
    }

    Letter letter(Notice notice, List<UUID> before, Addressee to, MailAddress address, NoticeTemplates.Text text) {
        var thread = thread(notice.caseId(), before, to.answers());
        var headers = new LinkedHashMap<String, String>();
        headers.put("From", Header.mailbox(Plain.line(policy.name() + " security team", 100), sender));
        headers.put("To", address.toString());
        if (to.mayAnswer()) {
            headers.put("Reply-To", sender.tagged(token).toString());
        }
        headers.put("Subject", Header.text((thread.isEmpty() ? "" : "Re: ") + text.subject(), "Subject: ".length()));
        headers.put("Date", DATE.format(notice.createdAt()));
        headers.put("Message-ID", messageId(notice.caseId(), notice.id()));
        thread(headers, thread, to.answers());
        if (to.isAutomatic()) {
            headers.put("Auto-Submitted", to.answers().isPresent() ? "auto-replied" : "auto-generated");
            headers.put("X-Auto-Response-Suppress", "All");
        }
        if (to.isToAList()) {
            listFields(headers, address);
        }
        return new Letter(sender.toString(), address.toString(), headers, text.body());
    }

    /**
     * What a list's mail says of the list (RFC 2369, RFC 2919), so that programs file it and machines do not answer. We
     * keep no subscribers: how to leave is said by the list's own server, which puts its fields in place of these.
     */
    private void listFields(SequencedMap<String, String> headers, MailAddress list) {
        headers.put("List-Id", "<%s.%s>".formatted(list.local(), list.domain()));
        headers.put("List-Post", "NO");
        headers.put("List-Owner", "<mailto:%s>".formatted(sender));
    }

    private void thread(
            SequencedMap<String, String> headers, List<String> thread, Optional<Confidential<String>> answers) {
        if (!thread.isEmpty()) {
            headers.put("In-Reply-To", theirs(answers).findFirst().orElse(thread.getLast()));
            headers.put("References", Header.folded(thread, "References: ".length()));
        }
    }

    /** Theirs first: it began the thread. */
    private List<String> thread(String subject, List<UUID> before, Optional<Confidential<String>> answers) {
        var all = Stream.concat(theirs(answers), before.stream().map(it -> messageId(subject, it)))
                .toList();
        return all.size() <= MOST_REFERENCES
                ? all
                : Stream.concat(all.stream().limit(1), all.stream().skip(all.size() - MOST_REFERENCES + 1L))
                        .toList();
    }

    /** Their Message-ID, where it has the form of one and cannot break ours. */
    private static Stream<String> theirs(Optional<Confidential<String>> answers) {
        return answers
                .flatMap(Confidential::read)
                .filter(it -> MESSAGE_ID.matcher(it).matches())
                .stream();
    }

    /** Names the case and the notice, so that whatever answers it is found; the token shows that it was not guessed. */
    private String messageId(String subject, UUID notice) {
        var caseId = CaseId.parse(subject).map(it -> it.value() + ".").orElse("");
        return "<%s%s.%s@%s>".formatted(caseId, notice, token, sender.domain());
    }
}
