package dev.candor.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ways that a report can go besides being fixed or rejected, and how cases hang together. */
public sealed interface OutcomeEvent extends CaseEvent {

    /** Handled in another case from now on. {@code text} goes to the reporter, who keeps the credit. */
    @EventType("marked-duplicate")
    record MarkedDuplicate(String of, LongText text, Optional<Recipient> to) implements OutcomeEvent {}

    /**
     * The other side of a duplicate, a joined or a follow-up case; said on the case that goes on.
     *
     * @param reporter the other case's reporter, who hears of the disclosure
     * @param credit the name under which they are thanked
     */
    @EventType("case-linked")
    record CaseLinked(
            String other, CaseRelation relation, Optional<Recipient> reporter, Optional<Confidential<String>> credit)
            implements OutcomeEvent {}

    /** What another case is to this one. */
    enum CaseRelation {
        DUPLICATE,
        JOINED,
        SPLIT_OFF,
        FOLLOW_UP
    }

    /** The same reporter wrote by a second channel: this id is an alias of another from now on. */
    @EventType("report-joined")
    record ReportJoined(String into, Optional<Recipient> to) implements OutcomeEvent {}

    /**
     * The problem is in something that others maintain.
     *
     * @param purl package URL of that
     * @param maintainers what they are called
     * @param page where they say how to report
     */
    @EventType("redirected")
    record Redirected(String purl, String maintainers, Optional<String> page, LongText text, Optional<Recipient> to)
            implements OutcomeEvent {}

    /**
     * Maintainers of something else are told that there is a report for them, without detail; they become a
     * participant, who reads more once they have accepted the terms.
     *
     * @param participant the id of that participant
     */
    @EventType("upstream-notified")
    record UpstreamNotified(String participant, String purl, boolean withoutReportersName, Recipient to)
            implements OutcomeEvent {}

    /** Parked; looked at again at an instant, UTC. */
    @EventType("deferred")
    record Deferred(Instant reviewAt, LongText text, Optional<Recipient> to) implements OutcomeEvent {}

    /** Another project handles it; intake allots an id there, and the old one is an alias. */
    @EventType("moved")
    record Moved(String project, LongText text, Optional<Recipient> to) implements OutcomeEvent {}

    /** Part of the report is handled apart, in the case {@code into}, which intake opens. */
    @EventType("case-split")
    record CaseSplit(String into, Confidential<String> summary, LongText details) implements OutcomeEvent {}

    /** The fix was incomplete: intake opens a new case, linked to this one, with an embargo of its own. */
    @EventType("follow-up-opened")
    record FollowUpOpened(Confidential<String> summary, LongText details) implements OutcomeEvent {}

    /** The reporter withdrew, and the team goes on without them. */
    @EventType("continued-without-reporter")
    record ContinuedWithoutReporter(Optional<Confidential<String>> reason) implements OutcomeEvent {}

    /** Somebody other than the rejecter looked again. */
    @EventType("second-look-given")
    record SecondLookGiven(boolean upheld, LongText text, Optional<Recipient> to) implements OutcomeEvent {}

    /** A correction of a published advisory, approved as every revision is. */
    @EventType("advisory-revised")
    record AdvisoryRevised(Advisory advisory, Confidential<String> reason, List<Recipient> to)
            implements OutcomeEvent {}

    /** What was published should not have been; every channel says so. */
    @EventType("advisory-withdrawn")
    record AdvisoryWithdrawn(int revision, String reason, List<Recipient> to) implements OutcomeEvent {}

    /**
     * A channel that failed is tried again; the others stay as they are.
     *
     * @param advisory what the public reads, and {@code announcementList} where it is announced, for that channel alone
     */
    @EventType("publication-retried")
    record PublicationRetried(String channel, Optional<Advisory> advisory, Optional<String> announcementList)
            implements OutcomeEvent {}
}
