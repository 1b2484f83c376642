package dev.candor.triage.casefile;

import static dev.candor.events.ClockEvent.ClockName.DETAILED_ANSWER;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;

import dev.candor.policy.Cra;
import dev.candor.policy.DetailedAnswerFrom;
import dev.candor.policy.PassingTime;
import dev.candor.policy.Policy;
import dev.candor.policy.Promise;
import dev.candor.triage.casefile.ClockRun.Pause;
import dev.candor.triage.casefile.ClockRun.Stop;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** When the clocks of a case are due, under the promises that the case keeps. Pure: the same journal, the same times. */
public record DueTimes(Policy promises, Instant reportReceivedAt) {

    /** What the house or the law promises, and no policy can change: every hour counts. */
    private static final PassingTime EVERY_HOUR = new PassingTime() {

        @Override
        public Instant after(Instant start, Duration length) {
            return start.plus(length);
        }

        @Override
        public Duration between(Instant from, Instant to) {
            return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
        }
    };

    /** A promised length, and the time in which it is counted. */
    private record Length(Duration promised, PassingTime time) {}

    /** The instant from which a run counts. */
    public Instant start(ClockRun run) {
        return countsFromReceipt(run) ? reportReceivedAt : run.startedAt();
    }

    /** The due instant; nothing while the clock stands still, or where nothing was promised. */
    public Optional<Instant> due(ClockRun run) {
        return length(run).flatMap(it -> at(run, it.promised(), it.time()));
    }

    /** How much of the promised time a run has used at an instant, pauses left out. */
    public Duration used(ClockRun run, Instant at) {
        var end = run.stop().map(Stop::at).filter(it -> it.isBefore(at)).orElse(at);
        var time = length(run).map(Length::time).orElse(EVERY_HOUR);
        var used = Duration.ZERO;
        var from = start(run);
        for (var pause : pauses(run)) {
            var until = earlier(pause.from(), end);
            used = used.plus(time.between(from, until));
            from = pause.until().orElse(end);
        }
        return used.plus(time.between(from, end));
    }

    /** How much time was promised; nothing where the journal names the end itself. */
    public Optional<Duration> promised(ClockRun run) {
        return run.dueAt().isPresent() ? Optional.empty() : length(run).map(Length::promised);
    }

    /** The instant at which so many percent of a run's time are used; nothing while it stands still before. */
    public Optional<Instant> reaches(ClockRun run, int percent) {
        return length(run)
                .flatMap(it -> at(run, it.promised().multipliedBy(percent).dividedBy(100), it.time()))
                .map(it -> it.truncatedTo(ChronoUnit.MICROS));
    }

    /** The instant at which a run has used so much of its time; nothing while it stands still before. */
    public Optional<Instant> reaches(ClockRun run, Duration used) {
        return length(run).flatMap(it -> at(run, used, it.time()));
    }

    private Optional<Instant> at(ClockRun run, Duration used, PassingTime time) {
        var from = start(run);
        var left = used;
        for (var pause : pauses(run)) {
            var passed = time.between(from, pause.from());
            if (passed.compareTo(left) >= 0) {
                break;
            }
            if (pause.until().isEmpty()) {
                return Optional.empty();
            }
            left = left.minus(passed);
            from = pause.until().get();
        }
        return Optional.of(time.after(from, left));
    }

    private Optional<Length> length(ClockRun run) {
        if (run.dueAt().isPresent()) {
            return run.dueAt().map(it -> new Length(EVERY_HOUR.between(run.startedAt(), it), EVERY_HOUR));
        }
        var clocks = promises.clocks();
        return switch (run.clock()) {
            case ACKNOWLEDGEMENT -> by(clocks.acknowledgement());
            case DETAILED_ANSWER, ANSWER -> by(clocks.detailedAnswer());
            // Maintainers who were told are asked again as often as a reporter hears from us.
            case UPDATE, UPSTREAM_FOLLOW_UP -> by(clocks.updateCadence());
            case NEED_INFO -> by(clocks.needInfo());
            case ASSIGNMENT -> by(clocks.assignment());
            case APPROVAL -> by(clocks.approval());
            case DEFERRED_REVIEW -> by(clocks.deferredReview());
            case EMBARGO -> Optional.empty();
            case EXPLOITATION_DECISION -> always(ofHours(24));
            case APPROVAL_REVIEW -> always(ofDays(7));
            case CRA_EARLY_WARNING -> law(ofHours(24));
            case CRA_NOTIFICATION -> law(ofDays(3));
            case CRA_FINAL_REPORT -> law(ofDays(14));
        };
    }

    private Optional<Length> by(Promise promise) {
        return Optional.of(new Length(promise.length(), promises.timeOf(promise, reportReceivedAt)));
    }

    private static Optional<Length> always(Duration promised) {
        return Optional.of(new Length(promised, EVERY_HOUR));
    }

    private Optional<Length> law(Duration promised) {
        return promises.cra() == Cra.OFF ? Optional.empty() : always(promised);
    }

    /** Waiting for the acknowledgement is no pause of a promise that counts from the receipt. */
    private List<Pause> pauses(ClockRun run) {
        return countsFromReceipt(run)
                ? run.pauses().stream()
                        .filter(it -> !it.from().equals(reportReceivedAt))
                        .toList()
                : run.pauses();
    }

    private boolean countsFromReceipt(ClockRun run) {
        return run.clock() == DETAILED_ANSWER
                && run.number() == 1
                && promises.clocks().detailedAnswerFrom() == DetailedAnswerFrom.RECEIVED;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
