package dev.candor.intake.receipt;

import dev.candor.policy.DetailedAnswerFrom;
import dev.candor.policy.Policy;
import java.time.Instant;
import java.util.Optional;

/** What a reporter may expect next, and by when, from the promises that the case was received under. */
public record NextStep(String what, Optional<Instant> by) {

    static Optional<NextStep> of(Progress progress, Instant received, Instant acknowledgeBy, Policy policy) {
        var clocks = policy.clocks();
        if (progress.standing().isOver()) {
            return Optional.empty();
        }
        if (progress.standing() == Standing.WAITING_FOR_YOU) {
            return next("You answer our question, below or by mail", Optional.empty());
        }
        if (progress.acknowledged().isEmpty()) {
            return next("A person answers you", Optional.of(acknowledgeBy));
        }
        if (progress.answered().isEmpty()) {
            var from = clocks.detailedAnswerFrom() == DetailedAnswerFrom.RECEIVED
                    ? received
                    : progress.acknowledged().get();
            return next(
                    "We answer in detail, with the next steps",
                    Optional.of(policy.due(clocks.detailedAnswer(), from, received)));
        }
        if (progress.publication().isPresent()) {
            return next("The advisory is published", progress.publication());
        }
        return next(
                "You hear from us again",
                progress.promised()
                        .or(() -> progress.lastWord().map(it -> policy.due(clocks.updateCadence(), it, received))));
    }

    private static Optional<NextStep> next(String what, Optional<Instant> by) {
        return Optional.of(new NextStep(what, by));
    }
}
