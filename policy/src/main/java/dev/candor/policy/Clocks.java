package dev.candor.policy;

import java.time.Duration;
import java.util.List;

/**
 * The promises of a policy. A day is 24 hours; counted in working time, it is 24 working hours.
 *
 * @param acknowledgement from the report to the first answer by a person
 * @param detailedAnswer to the answer that says what happens next; also to the answer to a message after an outcome
 * @param updateCadence from one message to the reporter to the next
 * @param needInfo for the reporter to answer a question
 * @param needInfoReminders how long after the question the reporter is reminded, each shorter than {@code needInfo}
 * @param needInfoCloses whether a case whose question stays unanswered is rejected by itself
 * @param assignment for an assigned handler to accept
 * @param approval for an advisory that was offered for approval
 * @param deferredReview until a deferred case is looked at again, unless a date was named
 */
public record Clocks(
        Promise acknowledgement,
        Promise detailedAnswer,
        DetailedAnswerFrom detailedAnswerFrom,
        Promise updateCadence,
        Promise needInfo,
        List<Duration> needInfoReminders,
        boolean needInfoCloses,
        Promise assignment,
        Promise approval,
        Promise deferredReview) {

    public Clocks {
        needInfoReminders = List.copyOf(needInfoReminders);
    }
}
