package dev.candor.intake.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When a report came, and when it was answered.
 *
 * @param acknowledgeBy until when a person was to answer
 * @param acknowledged when a person first did
 * @param answered when the reporter was first told what becomes of the report: a detailed answer or an outcome
 */
record ReportTimes(
        Instant received, Instant acknowledgeBy, Optional<Instant> acknowledged, Optional<Instant> answered) {

    YearMonth month() {
        return YearMonth.from(received.atOffset(ZoneOffset.UTC));
    }

    /** Whether the promise of a first answer is not broken: no answer is broken from the due instant on. */
    boolean isKept(Instant now) {
        return acknowledged.map(at -> !at.isAfter(acknowledgeBy)).orElseGet(() -> now.isBefore(acknowledgeBy));
    }

    Optional<Duration> toAcknowledgement() {
        return acknowledged.map(at -> Duration.between(received, at));
    }

    Optional<Duration> toAnswer() {
        return answered.map(at -> Duration.between(received, at));
    }
}
