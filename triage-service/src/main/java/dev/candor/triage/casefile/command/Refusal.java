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
    /** The policy, or a rule, leaves this to a lead. */
    LEAD_NEEDED,
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
