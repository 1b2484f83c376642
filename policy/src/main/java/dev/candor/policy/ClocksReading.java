package dev.candor.policy;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads the clocks of a policy; only the acknowledgement has no default. */
final class ClocksReading {

    private ClocksReading() {}

    static Optional<Clocks> read(Section section) {
        var acknowledgement = section.required("acknowledgement", Grammar::duration);
        var detailedAnswer = duration(section, "detailedAnswer", ofDays(2));
        var from = section.optional(
                "detailedAnswerFrom", Grammar.oneOf(DetailedAnswerFrom.values()), DetailedAnswerFrom.ACKNOWLEDGED);
        var updateCadence = duration(section, "updateCadence", ofDays(7));
        var needInfo = duration(section, "needInfo", ofDays(30));
        var assignment = duration(section, "assignment", ofHours(24));
        var approval = duration(section, "approval", ofDays(3));
        var deferredReview = duration(section, "deferredReview", ofDays(30));
        section.refuseUnknownKeys();
        return acknowledgement.isEmpty() || from.isEmpty()
                ? Optional.empty()
                : Optional.of(new Clocks(
                        Promise.wallClock(acknowledgement.get().value()),
                        Promise.wallClock(detailedAnswer),
                        from.get().value(),
                        Promise.wallClock(updateCadence),
                        Promise.wallClock(needInfo),
                        List.of(ofDays(7), ofDays(14)),
                        false,
                        Promise.wallClock(assignment),
                        Promise.wallClock(approval),
                        Promise.wallClock(deferredReview)));
    }

    private static Duration duration(Section section, String key, Duration otherwise) {
        return section.optional(key, Grammar::duration).map(Placed::value).orElse(otherwise);
    }
}
