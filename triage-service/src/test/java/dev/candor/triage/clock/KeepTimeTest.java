package dev.candor.triage.clock;

import static dev.candor.events.ClockEvent.ClockName.ACKNOWLEDGEMENT;
import static dev.candor.events.ClockEvent.ClockName.ASSIGNMENT;
import static dev.candor.events.ClockEvent.ClockName.EMBARGO;
import static dev.candor.events.ClockEvent.ClockName.NEED_INFO;
import static dev.candor.triage.casefile.Timeline.START;
import static dev.candor.triage.casefile.Timeline.acknowledged;
import static dev.candor.triage.casefile.Timeline.days;
import static dev.candor.triage.casefile.Timeline.detailedReply;
import static dev.candor.triage.casefile.Timeline.embargoUntil;
import static dev.candor.triage.casefile.Timeline.hours;
import static dev.candor.triage.casefile.Timeline.received;
import static dev.candor.triage.casefile.Timeline.rejected;
import static dev.candor.triage.casefile.Timeline.replyNaming;
import static dev.candor.triage.casefile.Timeline.reporterWrites;
import static dev.candor.triage.casefile.Timeline.triaging;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.AssignmentAccepted;
import dev.candor.events.CaseEvent.Rejected;
import dev.candor.events.CaseEvent.RejectionReason;
import dev.candor.events.CaseEvent.Reopened;
import dev.candor.events.ClockEvent.AssignmentLapsed;
import dev.candor.events.ClockEvent.ClockBreached;
import dev.candor.events.ClockEvent.ClockWarned;
import dev.candor.events.ClockEvent.LapseReason;
import dev.candor.events.ClockEvent.PromisesRebased;
import dev.candor.events.ClockEvent.ReporterReminded;
import dev.candor.events.Confidential;
import dev.candor.events.EmbargoEvent.EmbargoAccepted;
import dev.candor.events.EmbargoEvent.EmbargoProposed;
import dev.candor.events.EmbargoEvent.EmbargoRevised;
import dev.candor.events.Event;
import dev.candor.events.ParticipantEvent.CaseRestricted;
import dev.candor.events.ParticipantEvent.DeputyNamed;
import dev.candor.events.Recipient;
import dev.candor.events.Recorded;
import dev.candor.policy.Policy;
import dev.candor.policy.Promise;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.DueTimes;
import dev.candor.triage.casefile.Promises;
import dev.candor.triage.casefile.Timeline;
import dev.candor.triage.casefile.command.Actor;
import dev.candor.triage.casefile.command.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the clocks say, when, and to whom. */
class KeepTimeTest {

    private static final String HALF = "ACKNOWLEDGEMENT 1 HALF";
    private static final String EIGHTY = "ACKNOWLEDGEMENT 1 EIGHTY_PERCENT";
    private static final String BREACHED = "ACKNOWLEDGEMENT 1 breached";

    @Test
    void saysNothingBeforeHalfOfTheTime() {
        assertThat(said(received(), START.plus(hours(24)).minusMillis(1))).isEmpty();
        assertThat(Marks.of(received().build(), times(Cases.POLICY)).next()).contains(START.plus(hours(24)));
    }

    @Test
    void warnsAtHalfAndAtEightyPercentAndBreachesAtTheInstant() {
        var it = received();

        assertThat(keep(it, START.plus(hours(24)))).containsExactly(HALF);
        assertThat(keep(it, START.plus(hours(38)).plus(Duration.ofMinutes(23)))).isEmpty();
        assertThat(keep(it, START.plus(hours(38)).plus(Duration.ofMinutes(24)))).containsExactly(EIGHTY);
        assertThat(keep(it, START.plus(hours(48)).minusNanos(1000))).isEmpty();
        assertThat(keep(it, START.plus(hours(48)))).containsExactly(BREACHED);
        assertThat(keep(it, START.plus(days(400)))).isEmpty();
        assertThat(Marks.of(it.build(), times(Cases.POLICY)).next()).isEmpty();
    }

    @Test
    void saysEveryMarkAfterAnOutageAndMailsTheLast() {
        var events = events(received(), START.plus(hours(60)), Cases.POLICY);

        assertThat(events).extracting(KeepTimeTest::shortly).containsExactly(HALF, EIGHTY, BREACHED);
        assertThat(events.get(2)).isInstanceOfSatisfying(ClockBreached.class, it -> {
            assertThat(it.due()).isEqualTo(START.plus(hours(48)));
            assertThat(it.to()).isNotEmpty();
        });
        assertThat(events.subList(0, 2))
                .allSatisfy(it -> assertThat(((ClockWarned) it).to()).isEmpty());
    }

    @Test
    void breachesWhatWasDoneLateWhileNobodyWatched() {
        var it = received().after(hours(49), "ada", acknowledged(), detailedReply());

        var events = events(it, START.plus(hours(50)), Cases.POLICY);

        assertThat(events).extracting(KeepTimeTest::shortly).containsExactly(BREACHED);
        assertThat(((ClockBreached) events.getFirst()).to()).isEmpty();
    }

    @Test
    void breachesNothingThatWasDoneAtItsVeryInstant() {
        assertThat(said(received().after(hours(48), "ada", acknowledged(), detailedReply()), START.plus(hours(49))))
                .isEmpty();
    }

    @Test
    void breachesNoSpam() {
        assertThat(said(received().after(hours(60), "ada", rejected(RejectionReason.SPAM)), START.plus(days(9))))
                .isEmpty();
    }

    @Test
    void doesNotJudgeByNewPromisesWhatEndedUnderTheOld() {
        var stricter = Promises.withClock("acknowledgement", Promise.wallClock(hours(1)));
        var it = received()
                .after(hours(10), "ada", acknowledged(), detailedReply())
                .after(hours(11), "lead", new PromisesRebased("1".repeat(64), Confidential.team("New.")));

        assertThat(events(it, START.plus(hours(12)), stricter)).isEmpty();
    }

    @Test
    void judgesByNewPromisesWhatStillRuns() {
        var stricter = Promises.withClock("acknowledgement", Promise.wallClock(hours(10)));
        var it = received().after(hours(11), "lead", new PromisesRebased("1".repeat(64), Confidential.team("New.")));

        assertThat(events(it, START.plus(hours(12)), stricter).getLast())
                .isInstanceOfSatisfying(
                        ClockBreached.class, event -> assertThat(event.due()).isEqualTo(START.plus(hours(10))));
    }

    @Test
    void alertsTheHandlerThenDeputyAndLeadsThenTheTeam() {
        var it = received()
                .after(hours(1), "ada", Cases.assigned("ada"), new AssignmentAccepted("ada"))
                .after(hours(2), "ada", new DeputyNamed(Optional.of("grace"), Optional.empty()));

        assertThat(alerted(it, hours(24))).containsExactly("ada");
        assertThat(alerted(it, hours(39))).containsExactly("ada", "grace", "lead");
        assertThat(alerted(it, hours(48))).containsExactly("ada", "grace", "lead", "paul");
    }

    @Test
    void alertsWhoeverComesNextWhereNobodyHandlesTheCase() {
        assertThat(alerted(received(), hours(24))).containsExactly("lead");
    }

    @Test
    void alertsLeadsAndHandlerAloneOfARestrictedCase() {
        var it = received()
                .after(hours(1), "ada", Cases.assigned("ada"), new AssignmentAccepted("ada"))
                .after(hours(2), "lead", new CaseRestricted(false, Optional.empty()));
        assertThat(it.build().participants().restricted()).isTrue();

        assertThat(alerted(it, hours(48))).containsExactly("ada", "lead");
    }

    @Test
    void neverAlertsWhoeverReported() {
        var it = Cases.receivedFrom("grace@sample.example").build();

        var events = new KeepTime().decide(it, at(START.plus(hours(48)), Cases.POLICY));

        assertThat(((ClockBreached) events.getLast()).to())
                .extracting(Recipient::participant)
                .containsExactly("ada", "lead", "paul");
    }

    @Test
    void leavesTheOtherClocksToTheDigest() {
        var events = events(triaging(), START.plus(days(60)), Cases.POLICY);

        assertThat(events)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(recipients(event)).isEmpty());
    }

    @Test
    void givesAnAssignmentBackToTheTeam() {
        var it = received().after(hours(1), "lead", Cases.assigned("ada"));

        var events = events(it, START.plus(hours(25)), Cases.POLICY);

        assertThat(events).extracting(KeepTimeTest::shortly).contains("ASSIGNMENT 1 breached");
        assertThat(events)
                .filteredOn(AssignmentLapsed.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    var lapsed = (AssignmentLapsed) event;
                    assertThat(lapsed.handler()).isEqualTo("ada");
                    assertThat(lapsed.reason()).isEqualTo(LapseReason.NOT_ACCEPTED);
                    assertThat(lapsed.to()).extracting(Recipient::participant).containsExactly("lead");
                });
        keep(it, START.plus(hours(25)));
        assertThat(it.build().handling().isNobodys()).isTrue();
        assertThat(it.run(ASSIGNMENT).isRunning()).isFalse();
    }

    @Test
    void remindsTheReporterOfAQuestion() {
        var it = triaging().after(hours(2), "ada", Cases.question());

        assertThat(keep(it, START.plus(hours(2)).plus(days(6)))).isEmpty();
        assertThat(keep(it, START.plus(hours(2)).plus(days(7)))).containsExactly("reminded");
        assertThat(keep(it, START.plus(hours(2)).plus(days(14)))).containsExactly("reminded");
        assertThat(keep(it, START.plus(hours(2)).plus(days(15)))).containsExactly("NEED_INFO 1 HALF");
        assertThat(keep(it, START.plus(hours(2)).plus(days(24)))).containsExactly("NEED_INFO 1 EIGHTY_PERCENT");
        assertThat(keep(it, START.plus(hours(2)).plus(days(30)))).containsExactly("NEED_INFO 1 breached");
        assertThat(it.build().state()).isEqualTo(CaseState.NEEDS_INFO);
    }

    @Test
    void remindsOnceAfterAnOutage() {
        var it = triaging().after(hours(2), "ada", Cases.question());

        assertThat(keep(it, START.plus(days(16)))).containsExactly("reminded", "NEED_INFO 1 HALF");
        assertThat(Marks.of(it.build(), times(Cases.POLICY)).next())
                .contains(START.plus(hours(2)).plus(days(24)));
    }

    @Test
    void remindsNobodyOnceTheTimeIsOver() {
        var it = triaging().after(hours(2), "ada", Cases.question());

        assertThat(keep(it, START.plus(days(40)))).doesNotContain("reminded");
        assertThat(Marks.of(it.build(), times(Cases.POLICY)).next()).isEmpty();
    }

    @Test
    void theReminderGoesToTheReporterWithTheLastDay() {
        var it = triaging().after(hours(2), "ada", Cases.question());

        var reminder = (ReporterReminded)
                events(it, START.plus(hours(2)).plus(days(7)), Cases.POLICY).getFirst();

        assertThat(reminder.askedAt()).isEqualTo(START.plus(hours(2)));
        assertThat(reminder.due()).isEqualTo(START.plus(hours(2)).plus(days(30)));
        assertThat(reminder.to().orElseThrow().participant()).isEqualTo("reporter");
    }

    @Test
    void closesAnUnansweredQuestionWhereThePolicySaysSo() {
        var policy = Promises.withClock("needInfoCloses", true);
        var it = triaging().after(hours(2), "ada", Cases.question());

        var events = events(it, START.plus(days(31)), policy);
        events.forEach(event -> it.at(START.plus(days(31)), "triage", event));

        assertThat(events.getLast()).isInstanceOfSatisfying(Rejected.class, event -> {
            assertThat(event.reason()).isEqualTo(RejectionReason.NO_INFORMATION);
            assertThat(event.text().text().value()).contains("have not heard from you");
            assertThat(event.to()).isPresent();
        });
        assertThat(it.build().state()).isEqualTo(CaseState.REJECTED);
        assertThat(it.run(NEED_INFO).breach()).isPresent();
        assertThat(Marks.of(it.build(), times(policy)).next()).isEmpty();
    }

    @Test
    void warnsOfAnEmbargosEndFourteenSevenAndOneDayBefore() {
        var it = embargoed(90);

        assertThat(embargo(it, START.plus(days(76)))).containsExactly("EMBARGO 1 FOURTEEN_DAYS_BEFORE");
        assertThat(embargo(it, START.plus(days(83)))).containsExactly("EMBARGO 1 SEVEN_DAYS_BEFORE");
        assertThat(embargo(it, START.plus(days(89)))).containsExactly("EMBARGO 1 ONE_DAY_BEFORE");
        assertThat(embargo(it, START.plus(days(90)))).containsExactly("EMBARGO 1 breached");
        assertThat(embargo(it, START.plus(days(99)))).isEmpty();
    }

    @Test
    void aShortEmbargoHasOnlyTheWarningsThatFitIn() {
        var it = embargoed(5);

        assertThat(embargo(it, START.plus(days(5)))).containsExactly("EMBARGO 1 ONE_DAY_BEFORE", "EMBARGO 1 breached");
    }

    @Test
    void aRevisedEndIsWarnedOfAnew() {
        var it = embargoed(20);
        assertThat(embargo(it, START.plus(days(6)))).containsExactly("EMBARGO 1 FOURTEEN_DAYS_BEFORE");
        var later = START.plus(days(60));
        it.after(days(7), "ada", new EmbargoProposed(2, later, "ada", Optional.empty(), List.of()))
                .after(days(8), "reporter", new EmbargoAccepted(2, "reporter", false))
                .after(days(8), "triage", new EmbargoRevised(2, later, List.of()));
        assertThat(it.build().embargo().endsAt().filter(later::equals).isPresent())
                .isTrue();

        assertThat(embargo(it, START.plus(days(46)))).containsExactly("EMBARGO 2 FOURTEEN_DAYS_BEFORE");
    }

    /** Whatever happens, and whenever the worker looks: each mark once, none forgotten, and the index never lies. */
    @Test
    void saysTheSameHoweverOftenItLooks() {
        var seed = 20261122L;
        var random = new Random(seed);
        for (var i = 0; i < 300; i++) {
            var steps = steps(random);
            var often = lived(steps, hours(1));
            var seldom = lived(steps, Duration.ofHours(1 + random.nextInt(24 * 20)));

            assertThat(breaches(seldom)).as("seed %d, history %d", seed, i).isEqualTo(breaches(often));
            assertThat(new HashSet<>(marks(often))).as("each once").hasSameSizeAs(marks(often));
            assertThat(new HashSet<>(marks(seldom))).as("each once").hasSameSizeAs(marks(seldom));
        }
    }

    private record Step(Duration at, Supplier<Event[]> events) {}

    private static List<Step> steps(Random random) {
        var steps = new ArrayList<Step>();
        var at = Duration.ZERO;
        var spoken = false;
        for (var i = random.nextInt(12); i >= 0; i--) {
            // Never on a full hour, so that no event falls on a look.
            at = at.plus(Duration.ofMinutes(7 + 60L * random.nextInt(24 * 9)));
            var date = START.plus(at).plus(days(random.nextInt(30)));
            var choices = List.<Supplier<Event[]>>of(
                    () -> new Event[] {acknowledged()},
                    () -> new Event[] {detailedReply()},
                    () -> new Event[] {replyNaming(date)},
                    () -> new Event[] {Cases.question()},
                    () -> new Event[] {reporterWrites()},
                    () -> new Event[] {Cases.assigned("grace")},
                    () -> new Event[] {new AssignmentAccepted("grace")},
                    () -> new Event[] {rejected(RejectionReason.OUT_OF_SCOPE)},
                    () -> new Event[] {rejected(RejectionReason.SPAM)},
                    () -> new Event[] {new Reopened(Confidential.team("News."))});
            // A message may come twice, an acknowledgement not.
            var choice = random.nextInt(choices.size());
            steps.add(new Step(at, choices.get(choice == 0 && spoken ? 1 : choice)));
            spoken |= choice == 0;
        }
        return steps;
    }

    /** The case as it went on, looked at once in every {@code pause}, and at its end. */
    private static Timeline lived(List<Step> steps, Duration pause) {
        var it = received();
        var look = pause;
        for (var step : steps) {
            while (look.compareTo(step.at()) < 0) {
                keep(it, START.plus(look));
                look = look.plus(pause);
            }
            it.after(step.at(), "ada", step.events().get());
        }
        keep(it, START.plus(look));
        keep(it, START.plus(days(2000)));
        assertThat(Marks.of(it.build(), times(Cases.POLICY)).next()).isEmpty();
        return it;
    }

    /**
     * Assignments apart, for when one lapses hangs on when the worker looks; and spam, which is no promise once it is
     * known.
     */
    private static List<String> breaches(Timeline it) {
        return it.build().clocks().runs().stream()
                .filter(run -> run.breach().isPresent() && !run.isVoid() && run.clock() != ASSIGNMENT)
                .map(run -> "%s %d %s"
                        .formatted(
                                run.clock(),
                                run.number(),
                                run.breach().orElseThrow().due()))
                .sorted()
                .toList();
    }

    private static List<String> marks(Timeline it) {
        return it.entries().stream()
                .map(Recorded::event)
                .filter(event -> event instanceof ClockWarned || event instanceof ClockBreached)
                .map(KeepTimeTest::shortly)
                .toList();
    }

    private static Timeline embargoed(int days) {
        var it = triaging()
                .after(Duration.ZERO, "triage", embargoUntil(START.plus(days(days))))
                .after(hours(2), "ada", replyNaming(START.plus(days(29))), detailedReply());
        assertThat(it.build().embargo().isActive()).isTrue();
        return it;
    }

    private static List<String> embargo(Timeline it, Instant now) {
        return keep(it, now).stream()
                .filter(mark -> mark.startsWith(EMBARGO.name()))
                .toList();
    }

    /** What is said now, and recorded. */
    private static List<String> keep(Timeline it, Instant now) {
        var events = events(it, now, Cases.POLICY);
        events.forEach(event -> it.at(now, "triage", event));
        assertThat(Marks.of(it.build(), times(Cases.POLICY)).dueAt(now)).isEmpty();
        return events.stream().map(KeepTimeTest::shortly).toList();
    }

    private static List<String> said(Timeline it, Instant now) {
        return events(it, now, Cases.POLICY).stream().map(KeepTimeTest::shortly).toList();
    }

    private static List<CaseEvent> events(Timeline it, Instant now, Policy promises) {
        return new KeepTime().decide(it.build(), at(now, promises));
    }

    /** Who is alerted where nothing before was said. */
    private static List<String> alerted(Timeline it, Duration after) {
        return events(it, START.plus(after), Cases.POLICY).stream()
                .filter(event -> !recipients(event).isEmpty() && shortly(event).startsWith(ACKNOWLEDGEMENT.name()))
                .flatMap(event -> recipients(event).stream())
                .map(Recipient::participant)
                .toList();
    }

    private static Setting at(Instant now, Policy promises) {
        return new Setting(Actor.clock("sample"), Cases.TEAM, Cases.POLICY, promises, Map.of(), now);
    }

    private static DueTimes times(Policy promises) {
        return new DueTimes(promises, START);
    }

    private static List<Recipient> recipients(CaseEvent event) {
        return switch (event) {
            case ClockWarned it -> it.to();
            case ClockBreached it -> it.to();
            default -> List.of();
        };
    }

    private static String shortly(Event event) {
        return switch (event) {
            case ClockWarned it -> "%s %d %s".formatted(it.clock(), it.run(), it.threshold());
            case ClockBreached it -> "%s %d breached".formatted(it.clock(), it.run());
            case ReporterReminded _ -> "reminded";
            default -> event.getClass().getSimpleName();
        };
    }
}
