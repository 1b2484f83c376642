package dev.candor.policy;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the clocks of a policy; only the acknowledgement has no default. */
final class ClocksReading {

    private static final List<Duration> REMINDERS = List.of(ofDays(7), ofDays(14));
    private static final int LONGEST_IN_WEEKS = 520;

    private final Problems problems;
    private final Section section;
    private final boolean hasWorkingTime;
    private final Optional<WorkingTime> workingTime;

    /** The team's working time, which counts as written also where it could not be read. */
    ClocksReading(Problems problems, Section section, boolean hasWorkingTime, Optional<WorkingTime> workingTime) {
        this.problems = problems;
        this.section = section;
        this.hasWorkingTime = hasWorkingTime;
        this.workingTime = workingTime;
    }

    /**
     * What stands under clocks.
     *
     * @param formerEmbargo the length of an embargo, which stood here before it had a part of its own
     */
    record Read(Optional<Clocks> clocks, Escalation escalation, Optional<Placed<Duration>> formerEmbargo) {}

    Read read() {
        var acknowledgement = promise("acknowledgement");
        if (!section.has("acknowledgement")) {
            section.required("acknowledgement", Grammar::duration);
        }
        var detailedAnswer = promise("detailedAnswer", ofDays(2));
        var from = section.optional(
                "detailedAnswerFrom", Grammar.oneOf(DetailedAnswerFrom.values()), DetailedAnswerFrom.ACKNOWLEDGED);
        var updateCadence = promise("updateCadence", ofDays(7));
        var needInfo = promise("needInfo", ofDays(30));
        var reminders = reminders(needInfo.length());
        var closes = section.optional("needInfoCloses", Grammar::yesOrNo, false);
        var assignment = promise("assignment", ofHours(24));
        var approval = promise("approval", ofDays(3));
        var deferredReview = promise("deferredReview", ofDays(30));
        var escalation = section.optionalSection("escalation").map(this::escalation);
        var formerEmbargo = section.optional("embargo", Grammar::duration);
        section.refuseUnknownKeys();
        return new Read(
                acknowledgement.map(it -> new Clocks(
                        it,
                        detailedAnswer,
                        from.map(Placed::value).orElse(DetailedAnswerFrom.ACKNOWLEDGED),
                        updateCadence,
                        needInfo,
                        reminders,
                        closes.map(Placed::value).orElse(false),
                        assignment,
                        approval,
                        deferredReview)),
                escalation.orElseGet(ClocksReading::usualEscalation),
                formerEmbargo);
    }

    private Promise promise(String key, Duration otherwise) {
        return promise(key).orElse(Promise.wallClock(otherwise));
    }

    /** Either a length of time, or a group that also says in which time it is counted. */
    private Optional<Promise> promise(String key) {
        if (!section.isGroup(key)) {
            return section.optional(key, Grammar::duration).map(it -> Promise.wallClock(it.value()));
        }
        return section.optionalSection(key).flatMap(group -> {
            var time = group.required("time", Grammar::duration);
            var counted = group.optional("counted", Grammar.oneOf(Pace.values()), Pace.WALL_CLOCK);
            group.refuseUnknownKeys();
            if (time.isEmpty() || counted.isEmpty()) {
                return Optional.empty();
            }
            var promise = new Promise(time.get().value(), counted.get().value());
            check(promise, time.get().place(), counted.get().place());
            return Optional.of(promise);
        });
    }

    private void check(Promise promise, Place time, Place counted) {
        if (promise.pace() != Pace.WORKING_TIME) {
            return;
        }
        if (!hasWorkingTime) {
            problems.add(
                    counted,
                    "this counts working time, and the policy does not say when the team works",
                    "add workingTime, or write wall-clock");
        }
        workingTime
                .filter(it -> promise.length().compareTo(it.weekly().multipliedBy(LONGEST_IN_WEEKS)) > 0)
                .ifPresent(_ -> problems.add(
                        time, "with these working hours this takes more than ten years", "write less, or work more"));
    }

    private List<Duration> reminders(Duration needInfo) {
        if (!section.has("needInfoReminders")) {
            return REMINDERS.stream().filter(it -> it.compareTo(needInfo) < 0).toList();
        }
        var read = section.oneOrMore("needInfoReminders", Grammar::duration);
        for (var it : read) {
            if (it.value().compareTo(needInfo) >= 0) {
                problems.add(
                        it.place(),
                        "this reminder is not before the end of needInfo",
                        "write less than needInfo gives");
            }
        }
        problems.refuseTwice(read, Duration::toString);
        return read.stream().map(Placed::value).sorted().toList();
    }

    private Escalation escalation(Section group) {
        var usual = usualEscalation();
        var half = audience(group, "half", usual.atHalf());
        var eighty = audience(group, "eighty", usual.atEighty());
        var breach = audience(group, "breach", usual.atBreach());
        group.refuseUnknownKeys();
        return new Escalation(half, eighty, breach);
    }

    private List<Audience> audience(Section group, String key, List<Audience> otherwise) {
        if (!group.has(key)) {
            return otherwise;
        }
        var read = new ArrayList<>(group.oneOrMore(key, Grammar.oneOf(Audience.values())));
        problems.refuseTwice(read, Audience::word);
        return read.stream().map(Placed::value).toList();
    }

    private static Escalation usualEscalation() {
        return new Escalation(
                List.of(Audience.HANDLER),
                List.of(Audience.HANDLER, Audience.DEPUTY, Audience.LEADS),
                List.of(Audience.TEAM));
    }
}
