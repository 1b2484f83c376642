package dev.candor.notify.notice;

import dev.candor.events.Advisory;
import dev.candor.events.ClockEvent.ClockName;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.ProjectEvent.DigestItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What somebody is told. */
sealed interface Message {

    /**
     * The private page of a report. {@code by}: until when a person answers; {@code origin}: what it is a part of;
     * {@code asksForText}: little was written.
     */
    record Receipt(UUID reportId, int generation, Optional<Instant> by, Optional<String> origin, boolean asksForText)
            implements Message {}

    /** What a handler wrote. */
    record Words(LongText text, Optional<Instant> nextUpdate, Optional<String> publicIssue) implements Message {

        static Words of(LongText text) {
            return new Words(text, Optional.empty(), Optional.empty());
        }
    }

    /** That the case waits on the desk, and nothing of what it says. */
    record Pointer(Optional<Instant> by) implements Message {}

    /**
     * How a report goes on, or what became of its advisory.
     *
     * @param text what a person wrote; none where the template says it all
     * @param other whom or what it concerns: the case that goes on, maintainers, a project
     * @param page where more is told
     */
    record Turn(Which which, Optional<LongText> text, String other, Optional<String> page, Optional<Instant> at)
            implements Message {

        /** Each has a template of its own. */
        enum Which {
            DUPLICATE,
            JOINED,
            REDIRECTED,
            DEFERRED,
            MOVED,
            SECOND_LOOK,
            CORRECTED,
            WITHDRAWN
        }

        static Turn of(Which which, Optional<LongText> text) {
            return new Turn(which, text, "", Optional.empty(), Optional.empty());
        }

        /** Without a person's words it is written by the system. */
        boolean isAutomatic() {
            return text.isEmpty();
        }
    }

    /** That there is something to tell, and nothing of what. */
    record FirstContact() implements Message {}

    record FixReady(List<String> lines) implements Message {}

    /**
     * That somebody is asked in on a case, or that there are words for them; nothing of either.
     *
     * @param onTheDesk whether they read it there, or on their own page
     */
    record Invitation(boolean onTheDesk, boolean told) implements Message {}

    /** Whether mail to an address of the project arrives. */
    record MailboxNews(String address, boolean works) implements Message {}

    /** That the people changed. {@code aboutCase}: of one case, not of a team. */
    record TeamNews(String news, boolean aboutCase) implements Message {}
    /** What is proposed, holds or ended; {@code end}: the instant, UTC. */
    record EmbargoNews(News news, Optional<Instant> end, Optional<Confidential<String>> reason) implements Message {

        enum News {
            PROPOSED,
            REVISED,
            ENDED
        }
    }

    /** That there will be a release of these packages, told from {@code tellAt} on, and nothing of what it mends. */
    record Ahead(Instant at, Instant tellAt, List<String> packages) implements Message {}

    /** The public advisory. */
    record Publication(Advisory advisory) implements Message {}

    /**
     * How a promise stands, and nothing of what the case says.
     *
     * @param mark {@code half}, {@code eighty-percent}, ..., {@code breached}, or {@code lapsed} for an assignment
     */
    record ClockMark(ClockName clock, String mark, Optional<Instant> due) implements Message {}

    /** The reporter owes an answer; until {@code due} the team waits. */
    record Reminder(Instant due) implements Message {}

    /** The day's list of clocks that are in danger or breached. */
    record Digest(List<DigestItem> items) implements Message {}
}
