package dev.candor.triage.casefile;

import dev.candor.events.Channel;
import dev.candor.events.Confidential;
import dev.candor.events.FileReference;
import dev.candor.events.LongText;
import dev.candor.events.Remark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One message in a case's thread.
 *
 * @param event the event that brought it
 * @param author an account id or {@code reporter}
 * @param arrival how it came in; absent for what the team wrote on its desk
 * @param nextUpdate until when the reporter was told to hear again
 */
public record Message(
        UUID event,
        Kind kind,
        String author,
        Instant at,
        LongText text,
        Optional<Arrival> arrival,
        Optional<Instant> nextUpdate) {

    /** What a message is. */
    public enum Kind {
        /** By the reporter, proved. */
        REPORTER,
        /** It names the case but proves nothing; it waits for a handler. */
        HELD,
        ACKNOWLEDGEMENT,
        REPLY,
        QUESTION,
        OUTCOME,
        /** Internal; it never leaves the team. */
        NOTE,
        /** It came by mail in a member's name, and nothing came of it. */
        MAILED;

        boolean isToReporter() {
            return this == ACKNOWLEDGEMENT || this == REPLY || this == QUESTION || this == OUTCOME;
        }
    }

    /**
     * How a message from outside came in.
     *
     * @param id what intake calls the message
     * @param from the sender of a held message, unproved
     */
    public record Arrival(
            UUID id,
            Channel channel,
            Optional<Confidential<String>> from,
            Optional<Confidential<String>> subject,
            List<FileReference> files,
            Optional<FileReference> raw,
            Set<Remark> remarks) {}

    boolean isHeldAs(UUID messageId) {
        return kind == Kind.HELD
                && arrival.filter(it -> it.id().equals(messageId)).isPresent();
    }

    boolean isMailedAs(UUID eventId) {
        return kind == Kind.MAILED && event.equals(eventId);
    }

    Message admitted() {
        return new Message(event, Kind.REPORTER, author, at, text, arrival, nextUpdate);
    }
}
