package dev.candor.triage.casefile.command;

import static java.util.Locale.ROOT;

/** Why a rule refuses a command. The codes are stable: other people's tools rely on them. */
public enum Refusal {
    /** An auditor reads and never acts. */
    AUDITOR_READS_ONLY,
    CASE_NOT_IN_STATE,
    CASE_CLOSED,
    /** Somebody else's command came first. */
    CASE_CHANGED,
    /** The case has no reporter who could be answered. */
    NO_REPORTER,
    ALREADY_ACKNOWLEDGED,
    NOT_ON_THE_TEAM,
    ALREADY_ASSIGNED,
    ALREADY_ACCEPTED,
    ASSIGNED_TO_ANOTHER,
    NOT_ASSIGNED_TO_YOU,
    REPORTER_MAY_NOT_HANDLE,
    NO_SUCH_HELD_REPLY,
    NOTHING_AFFECTED,
    LINE_NOT_AFFECTED,
    LINE_OPEN,
    LINE_WAIVED,
    LINE_RELEASED,
    LINES_UNFINISHED,
    NO_DRAFT,
    REVISION_NOT_LATEST,
    ALREADY_APPROVED,
    OWN_CHANGE,
    REPORTER_MAY_NOT_APPROVE,
    NOT_APPROVED,
    ADVISORY_OUTDATED,
    NOT_IN_FUTURE,
    /** The clock came before the scheduled instant. */
    NOT_DUE,
    /** The other case that was named is none that the asker may know of. */
    NO_SUCH_OTHER_CASE,
    DUPLICATE_OF_ITSELF,
    DUPLICATE_IN_CIRCLE,
    /** The case that was named is a duplicate itself: the one that goes on must be named. */
    OTHER_IS_DUPLICATE,
    /** The two cases belong to different projects. */
    OTHER_PROJECT,
    JOINED_TO_ITSELF,
    NOT_SAME_REPORTER,
    /** A part that was split off is not split again; the case that it came from is. */
    SPLIT_FROM_ORIGIN,
    SPLIT_TOO_OFTEN,
    NOT_DISCLOSED,
    SAME_PROJECT,
    NOT_YOUR_PROJECT,
    /** The reporter wants to tell the maintainers themselves. */
    REPORTER_FORWARDS,
    FORWARDING_NOT_CHOSEN,
    UPSTREAM_ALREADY_NOTIFIED,
    NOT_WITHDRAWN,
    SECOND_LOOK_NOT_ASKED,
    /** Whoever decided does not give the second look. */
    SECOND_LOOK_BY_ANOTHER,
    SECOND_LOOK_OPEN,
    EMBARGO_ACTIVE,
    REVISION_PUBLISHED,
    /** An erratum goes out with the disclosure of the follow-up, never before. */
    FOLLOW_UP_OPEN,
    ADVISORY_WITHDRAWN,
    NOT_QUARANTINED;

    /** The word on the wire: {@code case-not-in-state}. */
    public String code() {
        return name().toLowerCase(ROOT).replace('_', '-');
    }
}
