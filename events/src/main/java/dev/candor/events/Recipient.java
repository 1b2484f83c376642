package dev.candor.events;

import java.util.Optional;

/**
 * Whom a message goes to, complete enough to send it.
 *
 * @param participant {@code reporter} or an account id; names the reply token. The id of a case stands for the reporter
 *     of that one, who is told under it
 * @param address mail address
 * @param inReplyTo the Message-ID of theirs that is answered, angle brackets included
 */
public record Recipient(
        String participant,
        Confidential<String> address,
        Optional<Confidential<String>> name,
        Optional<Confidential<String>> inReplyTo) {}
