package dev.candor.intake.mail;

import dev.candor.events.CaseId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the Message-ID of a mail of ours names. The form alone proves nothing.
 *
 * @param messageId angle brackets included
 */
record NoticeName(String messageId, CaseId caseId, UUID notice, String token) {

    private static final Pattern FORM = Pattern.compile(
            "<([A-Z][A-Z0-9-]{2,60})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([a-z2-7]{26})@[^@<>\\s]+>");

    static Optional<NoticeName> of(String messageId) {
        var match = FORM.matcher(messageId);
        return match.matches()
                ? CaseId.parse(match.group(1))
                        .map(it -> new NoticeName(messageId, it, UUID.fromString(match.group(2)), match.group(3)))
                : Optional.empty();
    }
}
