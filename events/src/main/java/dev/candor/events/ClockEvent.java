package dev.candor.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the promises of a policy bring about as time passes. */
public sealed interface ClockEvent extends CaseEvent {

    /** A promise with a start, a due instant, pauses and a stop. */
    enum ClockName {
        ACKNOWLEDGEMENT,
        DETAILED_ANSWER,
        /** The answer to a reporter's message after an outcome. */
        ANSWER,
        UPDATE,
        NEED_INFO,
        ASSIGNMENT,
        APPROVAL,
        EMBARGO,
        /** What to do about an embargo whose matter is exploited. */
        EXPLOITATION_DECISION,
        DEFERRED_REVIEW,
        /** To hear from maintainers who were told. */
        UPSTREAM_FOLLOW_UP,
        /** A second person looks at what a lead approved alone. */
        APPROVAL_REVIEW,
        CRA_EARLY_WARNING,
        CRA_NOTIFICATION,
        CRA_FINAL_REPORT
    }

    /** When a clock warns. Half and 80 % of its time; an embargo some days before its end. */
    enum Threshold {
        HALF,
        EIGHTY_PERCENT,
        FOURTEEN_DAYS_BEFORE,
        SEVEN_DAYS_BEFORE,
        ONE_DAY_BEFORE
    }

    /**
     * A promise is in danger. Said once for each threshold of each run of a clock.
     *
     * @param run counts a case's clocks of this name, from 1
     * @param due when it will be breached, UTC
     * @param to who is alerted at once; empty where the daily digest tells it
     */
    @EventType("clock-warned")
    record ClockWarned(ClockName clock, int run, Threshold threshold, Instant due, List<Recipient> to)
            implements ClockEvent {}

    /**
     * A promise was not kept. Said once for each run of a clock; the event's own instant is when it was noticed.
     *
     * @param due the instant at which it was breached, UTC
     */
    @EventType("clock-breached")
    record ClockBreached(ClockName clock, int run, Instant due, List<Recipient> to) implements ClockEvent {}

    /** The reporter still owes an answer and is reminded; {@code due}: until when the team waits, UTC. */
    @EventType("reporter-reminded")
    record ReporterReminded(Instant askedAt, Instant due, Optional<Recipient> to) implements ClockEvent {}

    /** Somebody was asked to handle the case and did not accept in time, or left; it is the team's again. */
    @EventType("assignment-lapsed")
    record AssignmentLapsed(String handler, LapseReason reason, List<Recipient> to) implements ClockEvent {}

    /** Why a case went back to the team. */
    enum LapseReason {
        NOT_ACCEPTED,
        LEFT_THE_TEAM,
        REMOVED_FROM_CASE
    }

    /** From now on the case keeps the promises of another version of its policy. */
    @EventType("promises-rebased")
    record PromisesRebased(String policyVersion, Confidential<String> reason) implements ClockEvent {}
}
