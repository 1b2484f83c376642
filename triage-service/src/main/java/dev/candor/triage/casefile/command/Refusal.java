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
    /** A fixed version is said to be out, and its registry does not show it. */
    RELEASE_NOT_SEEN,
    NO_DRAFT,
    REVISION_NOT_LATEST,
    ALREADY_APPROVED,
    OWN_CHANGE,
    REPORTER_MAY_NOT_APPROVE,
    NOT_APPROVED,
    ADVISORY_OUTDATED,
    /** It was approved, and whether it can be told in every format is not known yet. */
    ADVISORY_NOT_RENDERED,
    /** A format's rule stands against the approved words or facts. */
    ADVISORY_REFUSED,
    NOT_IN_FUTURE,
    /** The clock came before the scheduled instant. */
    NOT_DUE,
    /** A participant from outside the team reads, and answers for themselves alone. */
    PARTICIPANT_READS_ONLY,
    LEAD_NEEDED,
    HANDLER_NEEDED,
    ALREADY_DEPUTY,
    NO_DEPUTY,
    NO_SUCH_ACCOUNT,
    NO_SUCH_PARTICIPANT,
    NOT_MISSED,
    ALREADY_INVITED,
    NOT_INVITED,
    TERMS_NOT_ACCEPTED,
    /** They keep the secret for less long than the embargo lasts. */
    LIMIT_BEFORE_EMBARGO_END,
    ALREADY_RESTRICTED,
    NOT_RESTRICTED,
    /** No policy of the project has this hash, or none that this case may keep. */
    NO_SUCH_VERSION,
    SAME_PROMISES,
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
    /** The channel shows the advisory, or has nothing to show. */
    CHANNEL_NOT_FAILED,
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
    NOT_QUARANTINED,
    /** No embargo is on. */
    NO_EMBARGO,
    /** It ended, and does not come back. */
    EMBARGO_OVER,
    /** The matter is public, an exploit is, or it is exploited. */
    EMBARGO_NOT_POSSIBLE,
    EMBARGO_TOO_LONG,
    /** No proposed end waits for an answer. */
    NO_PROPOSAL,
    PROPOSAL_NOT_LATEST,
    ALREADY_AGREED,
    AFTER_EMBARGO,
    ALREADY_RECORDED,
    NOT_RECORDED,
    /** A public exploit says that the matter is public. */
    FACT_IMPLIED,
    NOT_EXPLOITED,
    CRA_OFF,
    /** The case has a live CVE id. */
    CVE_ALREADY,
    NO_CVE,
    CVE_SERVICE_NOT_CONFIGURED,
    OUTSIDE_APPROVER_NEEDED,
    PAUSE_NOT_OVER,
    NOT_READ_AGAIN,
    BREAK_GLASS_NOT_NEEDED,
    NOTHING_TO_REVIEW,
    /** The policy lets nobody but a person disclose. */
    WAITS_FOR_A_PERSON;

    /** The word on the wire: {@code case-not-in-state}. */
    public String code() {
        return name().toLowerCase(ROOT).replace('_', '-');
    }
}
