package dev.candor.triage.casefile;

import static dev.candor.events.ClockEvent.ClockName.ACKNOWLEDGEMENT;
import static dev.candor.events.ClockEvent.ClockName.APPROVAL_REVIEW;
import static dev.candor.events.ClockEvent.ClockName.CRA_EARLY_WARNING;
import static dev.candor.events.ClockEvent.ClockName.CRA_FINAL_REPORT;
import static dev.candor.events.ClockEvent.ClockName.CRA_NOTIFICATION;
import static dev.candor.events.ClockEvent.ClockName.DETAILED_ANSWER;
import static dev.candor.events.ClockEvent.ClockName.EMBARGO;
import static dev.candor.events.ClockEvent.ClockName.EXPLOITATION_DECISION;
import static dev.candor.events.ClockEvent.ClockName.UPDATE;
import static dev.candor.triage.casefile.Timeline.START;
import static dev.candor.triage.casefile.Timeline.acknowledged;
import static dev.candor.triage.casefile.Timeline.days;
import static dev.candor.triage.casefile.Timeline.hours;
import static dev.candor.triage.casefile.Timeline.received;
import static dev.candor.triage.casefile.Timeline.replyNaming;
import static dev.candor.triage.casefile.Timeline.reporterWrites;
import static dev.candor.triage.casefile.Timeline.triaging;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.ClockEvent.ClockName;
import dev.candor.policy.Cra;
import dev.candor.policy.DetailedAnswerFrom;
import dev.candor.policy.Policy;
import dev.candor.policy.Promise;
import dev.candor.triage.casefile.ClockRun.Ending;
import dev.candor.triage.casefile.ClockRun.Pause;
import dev.candor.triage.casefile.ClockRun.Stop;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DueTimesTest {

    private static final DueTimes TIMES = new DueTimes(Cases.POLICY, START);
    private static final Policy LAW = Promises.with("cra", Cra.MANUFACTURER);
    private static final UUID EVENT = new UUID(1, 1);

    @ParameterizedTest
    @CsvSource({
        "ACKNOWLEDGEMENT, PT48H",
        "DETAILED_ANSWER, PT48H",
        "ANSWER, PT48H",
        "UPDATE, PT168H",
        "NEED_INFO, PT720H",
        "ASSIGNMENT, PT24H",
        "APPROVAL, PT72H",
        "EXPLOITATION_DECISION, PT24H",
        "DEFERRED_REVIEW, PT720H",
        "UPSTREAM_FOLLOW_UP, PT168H",
        "APPROVAL_REVIEW, PT168H",
        "CRA_EARLY_WARNING, PT24H",
        "CRA_NOTIFICATION, PT72H",
        "CRA_FINAL_REPORT, PT336H"
    })
    void everyClockHasItsTime(ClockName clock, Duration promised) {
        var times = new DueTimes(LAW, START);

        assertThat(times.promised(run(clock))).contains(promised);
        assertThat(times.due(run(clock))).contains(START.plus(promised));
        assertThat(times.used(run(clock), START.plus(hours(5)))).isEqualTo(hours(5));
    }

    @ParameterizedTest
    @EnumSource(
            value = ClockName.class,
            names = {"CRA_EARLY_WARNING", "CRA_NOTIFICATION", "CRA_FINAL_REPORT", "EMBARGO"})
    void nothingIsDueWhereNothingWasPromised(ClockName clock) {
        assertThat(TIMES.due(run(clock))).isEmpty();
        assertThat(TIMES.promised(run(clock))).isEmpty();
        assertThat(TIMES.reaches(run(clock), 50)).isEmpty();
    }

    @Test
    void aNamedDateIsDueAsNamed() {
        var end = START.plus(days(90));
        var run = run(EMBARGO, List.of(), Optional.of(end));

        assertThat(TIMES.due(run)).contains(end);
        assertThat(TIMES.promised(run)).isEmpty();
        assertThat(TIMES.reaches(run, 50)).contains(START.plus(days(45)));
    }

    @Test
    void aNamedDateBeforeItsStartIsDueAtOnce() {
        assertThat(TIMES.due(run(UPDATE, List.of(), Optional.of(START.minusSeconds(9)))))
                .contains(START);
    }

    @Test
    void aPauseMovesTheDueInstantByItsLength() {
        var run = run(UPDATE, List.of(pause(24, 72)), Optional.empty());

        assertThat(TIMES.due(run)).contains(START.plus(days(9)));
        assertThat(TIMES.used(run, START.plus(hours(50)))).isEqualTo(hours(24));
        assertThat(TIMES.used(run, START.plus(hours(80)))).isEqualTo(hours(32));
    }

    @Test
    void aNamedDateMovesWithAPauseToo() {
        var run = run(UPDATE, List.of(pause(24, 72)), Optional.of(START.plus(days(5))));

        assertThat(TIMES.due(run)).contains(START.plus(days(7)));
    }

    @Test
    void nothingIsDueWhileTheClockStandsStill() {
        var run = run(UPDATE, List.of(new Pause(START.plus(hours(24)), Optional.empty())), Optional.empty());

        assertThat(TIMES.due(run)).isEmpty();
        assertThat(TIMES.used(run, START.plus(days(400)))).isEqualTo(hours(24));
    }

    @Test
    void whatWasDueBeforeThePauseStaysDue() {
        var run = run(ACKNOWLEDGEMENT, List.of(new Pause(START.plus(hours(48)), Optional.empty())), Optional.empty());

        assertThat(TIMES.due(run)).contains(START.plus(hours(48)));
    }

    @Test
    void usedTimeEndsWithTheRun() {
        var run = run(ACKNOWLEDGEMENT, List.of(), Optional.empty())
                .stopped(new Stop(START.plus(hours(3)), "ada", EVENT, Ending.DONE));

        assertThat(TIMES.used(run, START.plus(days(9)))).isEqualTo(hours(3));
        assertThat(TIMES.used(run, START.plus(hours(1)))).isEqualTo(hours(1));
        assertThat(TIMES.used(run, START.minusSeconds(9))).isEqualTo(Duration.ZERO);
    }

    @Test
    void theDetailedAnswerCountsFromTheAcknowledgement() {
        var it = received();
        assertThat(TIMES.due(it.run(DETAILED_ANSWER))).isEmpty();

        it.after(hours(10), "ada", acknowledged());

        assertThat(TIMES.due(it.run(DETAILED_ANSWER))).contains(START.plus(hours(58)));
        assertThat(TIMES.start(it.run(DETAILED_ANSWER))).isEqualTo(START.plus(hours(10)));
    }

    @Test
    void orFromTheReceiptByPolicy() {
        var times = new DueTimes(Promises.withClock("detailedAnswerFrom", DetailedAnswerFrom.RECEIVED), START);
        var it = received();
        assertThat(times.due(it.run(DETAILED_ANSWER))).contains(START.plus(hours(48)));

        it.after(hours(10), "ada", acknowledged());
        assertThat(times.due(it.run(DETAILED_ANSWER))).contains(START.plus(hours(48)));
        assertThat(times.start(it.run(DETAILED_ANSWER))).isEqualTo(START);

        it.after(hours(20), "ada", Cases.question()).after(hours(25), "reporter", reporterWrites());
        assertThat(times.due(it.run(DETAILED_ANSWER))).contains(START.plus(hours(53)));
    }

    @Test
    void theNextUpdateIsDueAtTheDateThatAMessageNames() {
        var date = START.plus(days(21));

        assertThat(TIMES.due(
                        triaging().after(hours(2), "ada", replyNaming(date)).run(UPDATE)))
                .contains(date);
    }

    @Test
    void theJournalTellsEveryDueTimeOfACase() {
        var it = triaging().after(hours(20), "ada", Cases.question()).after(hours(70), "reporter", reporterWrites());

        assertThat(TIMES.due(it.run(DETAILED_ANSWER))).contains(START.plus(hours(1 + 48 + 50)));
        assertThat(TIMES.due(it.run(UPDATE))).contains(START.plus(hours(20 + 168 + 50)));
    }

    @Test
    void whatTheHouseOrTheLawPromisesCountsEveryHour() {
        var times = new DueTimes(Promises.with(Promises.inWorkingTime(), "cra", Cra.STEWARD), START);

        assertThat(List.of(
                        EXPLOITATION_DECISION, APPROVAL_REVIEW, CRA_EARLY_WARNING, CRA_NOTIFICATION, CRA_FINAL_REPORT))
                .allSatisfy(clock -> assertThat(times.due(run(clock)))
                        .contains(START.plus(times.promised(run(clock)).orElseThrow())));
    }

    /** Two hundred runs with random pauses, against a count of every single minute. */
    @Test
    void agreesWithANaiveCountOfMinutesInWallClockTime() {
        agreesWithANaiveCountOfMinutes(Cases.POLICY, _ -> true, hours(168));
    }

    @Test
    void agreesWithANaiveCountOfMinutesInWorkingTime() {
        var policy = Promises.inWorkingTime();
        var promise = policy.clocks().updateCadence();
        var saturday = Instant.parse("2026-11-28T12:00:00Z");
        assertThat(policy.timeOf(promise, START).between(saturday, saturday.plus(hours(1))))
                .isZero();

        agreesWithANaiveCountOfMinutes(policy, DueTimesTest::isWorked, promise.length());
    }

    private static void agreesWithANaiveCountOfMinutes(Policy policy, Predicate<Instant> counts, Duration promised) {
        var seed = 20261122L;
        var random = new Random(seed);
        for (var i = 0; i < 200; i++) {
            var start = START.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 7)));
            var pauses = pauses(random, start);
            var run = new ClockRun(
                    UPDATE, 1, start, EVENT, pauses, Optional.empty(), Optional.empty(), Map.of(), Optional.empty());
            var times = new DueTimes(policy, START);
            var left = promised.toMinutes();
            var at = start;
            var check = start.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 10)));
            var usedByThen = 0L;
            while (left > 0) {
                if (counts.test(at) && !isPaused(pauses, at)) {
                    left--;
                    usedByThen += at.isBefore(check) ? 1 : 0;
                }
                at = at.plus(Duration.ofMinutes(1));
            }
            assertThat(times.due(run)).as("seed %d, run %d: %s", seed, i, run).contains(at);
            if (!check.isAfter(at)) {
                assertThat(times.used(run, check))
                        .as("seed %d, run %d at %s: %s", seed, i, check, run)
                        .isEqualTo(Duration.ofMinutes(usedByThen));
            }
        }
    }

    private static List<Pause> pauses(Random random, Instant start) {
        var pauses = new ArrayList<Pause>();
        var at = start;
        for (var i = random.nextInt(4); i > 0; i--) {
            var from = at.plus(Duration.ofMinutes(random.nextInt(60 * 48)));
            at = from.plus(Duration.ofMinutes(random.nextInt(60 * 48)));
            pauses.add(new Pause(from, Optional.of(at)));
        }
        return pauses;
    }

    private static boolean isPaused(List<Pause> pauses, Instant at) {
        return pauses.stream()
                .anyMatch(
                        it -> !at.isBefore(it.from()) && at.isBefore(it.until().orElseThrow()));
    }

    private static boolean isWorked(Instant at) {
        var there = at.atZone(ZoneId.of("Europe/Berlin"));
        return there.getDayOfWeek().getValue() <= 5
                && there.getHour() >= 9
                && there.getHour() < 17
                && !(there.getMonthValue() == 12 && there.getDayOfMonth() == 25);
    }

    @Test
    void promisesAreThoseOfTheVersionThatTheCaseKeeps() {
        var shorter = new DueTimes(Promises.withClock("acknowledgement", Promise.wallClock(hours(24))), START);

        assertThat(shorter.due(received().run(ACKNOWLEDGEMENT))).contains(START.plus(hours(24)));
    }

    private static ClockRun run(ClockName clock) {
        return run(clock, List.of(), Optional.empty());
    }

    private static ClockRun run(ClockName clock, List<Pause> pauses, Optional<Instant> dueAt) {
        return new ClockRun(clock, 1, START, EVENT, pauses, dueAt, Optional.empty(), Map.of(), Optional.empty());
    }

    private static Pause pause(int from, int until) {
        return new Pause(START.plus(hours(from)), Optional.of(START.plus(hours(until))));
    }
}
