package dev.candor.notify.notice;

import dev.candor.events.Advisory;
import dev.candor.events.LongText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What somebody is told. */
sealed interface Message {

    /** The private page of a report. {@code by}: until when a person answers. {@code asksForText}: little was written. */
    record Receipt(UUID reportId, int generation, Optional<Instant> by, boolean asksForText) implements Message {}

    /** What a handler wrote. */
    record Words(LongText text, Optional<Instant> nextUpdate, Optional<String> publicIssue) implements Message {

        static Words of(LongText text) {
            return new Words(text, Optional.empty(), Optional.empty());
        }
    }

    /** That the case waits on the desk, and nothing of what it says. */
    record Pointer(Optional<Instant> by) implements Message {}

    record FixReady(List<String> lines) implements Message {}

    /** The public advisory. */
    record Publication(Advisory advisory) implements Message {}
}
