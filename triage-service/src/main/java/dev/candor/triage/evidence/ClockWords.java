package dev.candor.triage.evidence;

import dev.candor.events.ClockEvent.ClockName;

/** What people call a clock. */
public final class ClockWords {

    private ClockWords() {}

    /** What is promised. */
    public static String noun(ClockName clock) {
        return switch (clock) {
            case ACKNOWLEDGEMENT -> "acknowledgement";
            case DETAILED_ANSWER -> "detailed answer";
            case ANSWER -> "answer to a later message";
            case UPDATE -> "next update";
            case NEED_INFO -> "reporter's answer";
            case ASSIGNMENT -> "acceptance by a handler";
            case APPROVAL -> "approval";
            case EMBARGO -> "end of the embargo";
            case EXPLOITATION_DECISION -> "decision on what is exploited";
            case DEFERRED_REVIEW -> "review of a deferred case";
            case UPSTREAM_FOLLOW_UP -> "word from upstream";
            case APPROVAL_REVIEW -> "review by a second person";
            case CRA_EARLY_WARNING -> "CRA early warning";
            case CRA_NOTIFICATION -> "CRA notification";
            case CRA_FINAL_REPORT -> "CRA final report";
        };
    }

    /** What was done when it is kept. */
    static String done(ClockName clock) {
        return switch (clock) {
            case ACKNOWLEDGEMENT -> "acknowledged";
            case DETAILED_ANSWER -> "answered in detail";
            case ANSWER -> "answered";
            case UPDATE -> "updated";
            case NEED_INFO -> "answered by the reporter";
            case ASSIGNMENT -> "accepted by a handler";
            case APPROVAL -> "approved";
            case EMBARGO -> "embargo ended";
            case EXPLOITATION_DECISION -> "decided";
            case DEFERRED_REVIEW -> "looked at again";
            case UPSTREAM_FOLLOW_UP -> "heard from upstream";
            case APPROVAL_REVIEW -> "reviewed by a second person";
            case CRA_EARLY_WARNING -> "early warning handed in";
            case CRA_NOTIFICATION -> "notification handed in";
            case CRA_FINAL_REPORT -> "final report handed in";
        };
    }
}
