package dev.candor.triage.casefile;

import static dev.candor.events.ClockEvent.ClockName.ACKNOWLEDGEMENT;
import static dev.candor.events.ClockEvent.ClockName.ANSWER;
import static dev.candor.events.ClockEvent.ClockName.APPROVAL;
import static dev.candor.events.ClockEvent.ClockName.APPROVAL_REVIEW;
import static dev.candor.events.ClockEvent.ClockName.ASSIGNMENT;
import static dev.candor.events.ClockEvent.ClockName.CRA_EARLY_WARNING;
import static dev.candor.events.ClockEvent.ClockName.CRA_FINAL_REPORT;
import static dev.candor.events.ClockEvent.ClockName.CRA_NOTIFICATION;
import static dev.candor.events.ClockEvent.ClockName.DEFERRED_REVIEW;
import static dev.candor.events.ClockEvent.ClockName.DETAILED_ANSWER;
import static dev.candor.events.ClockEvent.ClockName.EMBARGO;
import static dev.candor.events.ClockEvent.ClockName.EXPLOITATION_DECISION;
import static dev.candor.events.ClockEvent.ClockName.NEED_INFO;
import static dev.candor.events.ClockEvent.ClockName.UPDATE;
import static dev.candor.events.ClockEvent.ClockName.UPSTREAM_FOLLOW_UP;
import static dev.candor.triage.casefile.Timeline.START;
import static dev.candor.triage.casefile.Timeline.acknowledged;
import static dev.candor.triage.casefile.Timeline.days;
import static dev.candor.triage.casefile.Timeline.deferredUntil;
import static dev.candor.triage.casefile.Timeline.detailedReply;
import static dev.candor.triage.casefile.Timeline.embargoUntil;
import static dev.candor.triage.casefile.Timeline.hours;
import static dev.candor.triage.casefile.Timeline.received;
import static dev.candor.triage.casefile.Timeline.rejected;
import static dev.candor.triage.casefile.Timeline.reply;
import static dev.candor.triage.casefile.Timeline.replyNaming;
import static dev.candor.triage.casefile.Timeline.reporterWrites;
import static dev.candor.triage.casefile.Timeline.triaging;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.AdvisoryApproved;
import dev.candor.events.CaseEvent.ApprovalKind;
import dev.candor.events.CaseEvent.AssignmentAccepted;
import dev.candor.events.CaseEvent.AssignmentDeclined;
import dev.candor.events.CaseEvent.CaseClosed;
import dev.candor.events.CaseEvent.FixingStarted;
import dev.candor.events.CaseEvent.RejectionReason;
import dev.candor.events.CaseEvent.Reopened;
import dev.candor.events.ClockEvent.AssignmentLapsed;
import dev.candor.events.ClockEvent.ClockBreached;
import dev.candor.events.ClockEvent.ClockName;
import dev.candor.events.ClockEvent.ClockWarned;
import dev.candor.events.ClockEvent.LapseReason;
import dev.candor.events.ClockEvent.PromisesRebased;
import dev.candor.events.ClockEvent.ReporterReminded;
import dev.candor.events.ClockEvent.Threshold;
import dev.candor.events.Confidential;
import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.events.EmbargoEvent.EmbargoEnded;
import dev.candor.events.FactEvent.CraReport;
import dev.candor.events.FactEvent.ExploitationDecided;
import dev.candor.events.FactEvent.ExploitationObserved;
import dev.candor.events.FactEvent.Fact;
import dev.candor.events.FactEvent.FactCorrected;
import dev.candor.events.FactEvent.SubmissionRecorded;
import dev.candor.events.OutcomeEvent.CaseRelation;
import dev.candor.events.OutcomeEvent.ContinuedWithoutReporter;
import dev.candor.events.OutcomeEvent.MarkedDuplicate;
import dev.candor.events.OutcomeEvent.Redirected;
import dev.candor.events.OutcomeEvent.ReportJoined;
import dev.candor.events.OutcomeEvent.SecondLookGiven;
import dev.candor.events.OutcomeEvent.UpstreamNotified;
import dev.candor.events.ParticipantEvent.ApprovalReviewed;
import dev.candor.events.ParticipantEvent.ParticipantRemoved;
import dev.candor.events.Recipient;
import dev.candor.events.ReportEvent.Origin;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.events.ReportEvent.ReportWithdrawn;
import dev.candor.events.ReportEvent.TermsAnswered;
import dev.candor.triage.casefile.ClockRun.Breach;
import dev.candor.triage.casefile.ClockRun.Ending;
import dev.candor.triage.casefile.ClockRun.Pause;
import dev.candor.triage.casefile.ClockRun.Stop;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which event starts, pauses and stops which clock. */
class CaseClocksTest {

    @Test
    void acknowledgementRunsFromTheReportToTheFirstHumanAnswer() {
        var it = received();
        assertThat(it.run(ACKNOWLEDGEMENT).startedAt()).isEqualTo(START);
        assertThat(it.run(ACKNOWLEDGEMENT).isRunning()).isTrue();

        it.after(hours(3), "ada", acknowledged());

        assertThat(it.run(ACKNOWLEDGEMENT).stop())
                .contains(new Stop(
                        START.plus(hours(3)), "ada", it.entries().getLast().id(), Ending.DONE));
    }

    @Test
    void detailedAnswerCountsFromTheAcknowledgementToTheDetailedReply() {
        var it = received();
        assertThat(it.run(DETAILED_ANSWER).isPaused()).isTrue();

        it.after(hours(3), "ada", acknowledged());
        assertThat(it.run(DETAILED_ANSWER).startedAt()).isEqualTo(START.plus(hours(3)));
        assertThat(it.run(DETAILED_ANSWER).pauses()).isEmpty();
        it.after(hours(4), "ada", reply());
        assertThat(it.run(DETAILED_ANSWER).isRunning()).isTrue();

        it.after(hours(5), "ada", detailedReply());

        assertEnded(it, DETAILED_ANSWER, Ending.DONE);
    }

    @Test
    void aQuestionAcknowledgesEvenWhereNothingSaysSo() {
        var it = received().after(hours(2), "ada", Cases.question());

        assertEnded(it, ACKNOWLEDGEMENT, Ending.DONE);
        assertThat(it.run(DETAILED_ANSWER).isPaused()).isTrue();
    }

    @Test
    void updateRunsFromMessageToMessage() {
        var it = triaging().after(hours(5), "ada", reply()).after(hours(9), "ada", reply());

        assertThat(it.runs(UPDATE))
                .extracting(ClockRun::number, ClockRun::startedAt, ClockRun::isRunning)
                .containsExactly(
                        tuple(1, START.plus(hours(1)), false),
                        tuple(2, START.plus(hours(5)), false),
                        tuple(3, START.plus(hours(9)), true));
    }

    @Test
    void aMessageMayNameTheDateOfTheNext() {
        var date = START.plus(days(20));

        assertThat(triaging()
                        .after(hours(5), "ada", replyNaming(date))
                        .run(UPDATE)
                        .dueAt())
                .contains(date);
    }

    @Test
    void needsInfoStopsTheTeamsClocksAndStartsTheReporters() {
        var it = triaging().after(hours(10), "ada", Cases.question());

        var paused = new Pause(START.plus(hours(10)), Optional.empty());
        assertThat(it.run(DETAILED_ANSWER).pauses()).containsExactly(paused);
        assertThat(it.run(UPDATE).pauses()).containsExactly(paused);
        assertThat(it.run(NEED_INFO).isRunning()).isTrue();

        it.after(hours(30), "reporter", reporterWrites());

        var over = new Pause(START.plus(hours(10)), Optional.of(START.plus(hours(30))));
        assertThat(it.run(DETAILED_ANSWER).pauses()).containsExactly(over);
        assertThat(it.run(UPDATE).pauses()).containsExactly(over);
        assertThat(it.run(NEED_INFO).stop().orElseThrow().by()).isEqualTo("reporter");
        assertEnded(it, NEED_INFO, Ending.DONE);
    }

    @Test
    void confirmingWithoutTheAnswerLiftsTheQuestion() {
        var it = triaging().after(hours(10), "ada", Cases.question()).after(hours(20), "ada", Cases.confirmed("4.x"));

        assertEnded(it, NEED_INFO, Ending.LIFTED);
        assertThat(it.run(DETAILED_ANSWER).isPaused()).isFalse();
    }

    @Test
    void whatIsSaidWhileTheReporterIsAskedWaitsToo() {
        var it = triaging().after(hours(10), "ada", Cases.question()).after(hours(11), "ada", reply());

        assertThat(it.run(UPDATE).isPaused()).isTrue();
        assertThat(it.after(hours(12), "reporter", reporterWrites()).run(UPDATE).isPaused())
                .isFalse();
    }

    @Test
    void aPauseNeverEndsBeforeItBegan() {
        var it = triaging().after(hours(10), "ada", Cases.question()).after(hours(9), "reporter", reporterWrites());

        assertThat(it.run(UPDATE).pauses())
                .containsExactly(new Pause(START.plus(hours(10)), Optional.of(START.plus(hours(10)))));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void anOutcomeByAPersonAnswersTheReporter(CaseEvent outcome) {
        var it = triaging().after(hours(7), "ada", Cases.assigned("grace"), outcome);

        assertEnded(it, DETAILED_ANSWER, Ending.DONE);
        assertEnded(it, UPDATE, Ending.DONE);
        assertEnded(it, ASSIGNMENT, Ending.LIFTED);
        assertThat(received()
                        .after(hours(7), "ada", outcome)
                        .run(ACKNOWLEDGEMENT)
                        .stop()
                        .orElseThrow()
                        .ending())
                .isEqualTo(Ending.DONE);
        assertThat(it.after(hours(8), "ada", reply()).run(UPDATE).isRunning()).isFalse();
    }

    static Stream<CaseEvent> outcomes() {
        return Stream.of(
                rejected(RejectionReason.OUT_OF_SCOPE),
                new MarkedDuplicate("SAMPLE-2026-0002", Cases.text("Known."), Optional.empty()),
                new Redirected("pkg:npm/other", "Others", Optional.empty(), Cases.text("Theirs."), Optional.empty()),
                deferredUntil(START.plus(days(30))));
    }

    @Test
    void anOutcomeByTheClockAnswersNobody() {
        var it = triaging()
                .after(hours(2), "ada", Cases.question())
                .after(days(40), "triage", rejected(RejectionReason.NO_INFORMATION));

        assertEnded(it, DETAILED_ANSWER, Ending.LIFTED);
        assertEnded(it, UPDATE, Ending.LIFTED);
        assertEnded(it, NEED_INFO, Ending.LIFTED);
    }

    @Test
    void spamWasNeverPromisedAnything() {
        var it = received().after(hours(2), "ada", rejected(RejectionReason.SPAM));

        assertEnded(it, ACKNOWLEDGEMENT, Ending.VOID);
        assertEnded(it, DETAILED_ANSWER, Ending.VOID);
    }

    @Test
    void whatWasDoneBeforeItTurnedOutToBeSpamStaysDone() {
        var it = triaging().after(hours(2), "ada", rejected(RejectionReason.SPAM));

        assertEnded(it, ACKNOWLEDGEMENT, Ending.DONE);
        assertEnded(it, UPDATE, Ending.VOID);
    }

    @Test
    void aReportTakenForSpamByMistakeWasOneAllAlong() {
        var it = received()
                .after(hours(2), "ada", rejected(RejectionReason.SPAM))
                .after(hours(9), "lead", new Reopened(Confidential.team("It is none.")));

        assertThat(it.run(ACKNOWLEDGEMENT).isRunning()).isTrue();
        assertThat(it.run(ACKNOWLEDGEMENT).startedAt()).isEqualTo(START);
        assertThat(it.run(DETAILED_ANSWER).isPaused()).isTrue();
        assertThat(it.runs(UPDATE)).isEmpty();
    }

    @Test
    void theClocksOfAJoinedReportAreVoid() {
        var it = received().after(hours(2), "ada", new ReportJoined("SAMPLE-2026-0002", Optional.empty()));

        assertThat(it.build().clocks().runs()).isNotEmpty().allMatch(ClockRun::isVoid);
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseState.class,
            names = {"REJECTED", "CLOSED"})
    void aMessageAfterTheOutcomeIsOwedAnAnswer(CaseState state) {
        var it = triaging().after(hours(2), "ada", rejected(RejectionReason.OUT_OF_SCOPE));
        if (state == CaseState.CLOSED) {
            it.after(hours(3), "ada", new CaseClosed(Optional.empty()));
        }

        it.after(hours(4), "reporter", reporterWrites()).after(hours(5), "reporter", reporterWrites());

        assertThat(it.runs(ANSWER)).hasSize(1);
        assertThat(it.run(ANSWER).startedAt()).isEqualTo(START.plus(hours(4)));
        it.after(hours(6), "ada", reply());
        assertThat(it.run(ANSWER).isRunning()).isTrue();
        it.after(hours(7), "ada", detailedReply());
        assertEnded(it, ANSWER, Ending.DONE);
    }

    @Test
    void aSecondLookAnswers() {
        var it = triaging()
                .after(hours(2), "ada", rejected(RejectionReason.OUT_OF_SCOPE))
                .after(hours(4), "reporter", reporterWrites())
                .after(hours(6), "grace", new SecondLookGiven(true, Cases.text("Still not."), Optional.empty()));

        assertEnded(it, ANSWER, Ending.DONE);
    }

    @Test
    void closingDoesNotEscapeAnAnswer() {
        var it = triaging()
                .after(hours(2), "ada", rejected(RejectionReason.OUT_OF_SCOPE))
                .after(hours(4), "reporter", reporterWrites())
                .after(hours(6), "ada", new CaseClosed(Optional.empty()));

        assertThat(it.run(ANSWER).isRunning()).isTrue();
    }

    @Test
    void noMessageInAnOpenCaseStartsTheAnswer() {
        assertThat(triaging().after(hours(2), "reporter", reporterWrites()).runs(ANSWER))
                .isEmpty();
    }

    @Test
    void aReopenedCaseKeepsItsReporterInformedAgain() {
        var it = triaging()
                .after(hours(2), "ada", rejected(RejectionReason.OUT_OF_SCOPE))
                .after(days(20), "ada", new Reopened(Confidential.team("There is news.")));

        assertThat(it.run(UPDATE).isRunning()).isTrue();
        assertThat(it.run(UPDATE).startedAt()).isEqualTo(START.plus(days(20)));
    }

    @Test
    void withoutAReporterNobodyIsPromisedAnAnswer() {
        var it = Timeline.openedByTeam()
                .after(hours(1), "ada", Cases.assigned("ada"), new AssignmentAccepted("ada"))
                .after(hours(2), "ada", rejected(RejectionReason.OUT_OF_SCOPE))
                .after(hours(3), "ada", new Reopened(Confidential.team("News.")));

        assertThat(it.build().clocks().runs()).extracting(ClockRun::clock).containsOnly(ASSIGNMENT);
    }

    @Test
    void aCaseFromAnotherWasAcknowledgedThere() {
        var report = (ReportReceived) Cases.received().entries().getFirst().event();
        var split = new ReportReceived(
                report.reportId(),
                report.project(),
                report.channel(),
                report.source(),
                report.summary(),
                report.details(),
                report.claims(),
                report.reporter(),
                report.files(),
                report.raw(),
                report.remarks(),
                report.receiptGeneration(),
                report.acknowledgeBy(),
                report.audience(),
                Optional.of(new Origin("SAMPLE-2026-0002", CaseRelation.SPLIT_OFF)),
                report.receiptTo());
        var it = Timeline.of(split);
        assertThat(it.build().clocks().runs()).isEmpty();

        it.after(hours(2), "ada", acknowledged());

        assertThat(it.build().clocks().runs()).extracting(ClockRun::clock).containsExactly(DETAILED_ANSWER, UPDATE);
    }

    @Test
    void goingOnWithoutTheReporterLiftsWhatWasPromisedThem() {
        var it = triaging()
                .after(hours(2), "reporter", new ReportWithdrawn(Optional.empty()))
                .after(hours(3), "ada", new ContinuedWithoutReporter(Optional.empty()))
                .after(hours(4), "ada", reply());

        assertEnded(it, DETAILED_ANSWER, Ending.LIFTED);
        assertThat(it.run(UPDATE).isRunning()).isFalse();
        it.after(hours(5), "reporter", reporterWrites()).after(hours(6), "ada", reply());
        assertThat(it.run(UPDATE).isRunning()).isTrue();
    }

    @Test
    void disclosureEndsTheUpdates() {
        var disclosed = Cases.in(CaseState.DISCLOSED).entries();
        var it = VulnerabilityCase.of(disclosed);

        assertThat(it.clocks().running(UPDATE)).isEmpty();
        assertThat(it.clocks().running(APPROVAL)).isEmpty();
    }

    @Test
    void assignmentRunsUntilSomebodyAccepts() {
        var it = received().after(hours(1), "lead", Cases.assigned("ada"));
        assertThat(it.run(ASSIGNMENT).isRunning()).isTrue();

        it.after(hours(2), "lead", Cases.assigned("grace"));
        assertThat(it.runs(ASSIGNMENT).getFirst().stop().orElseThrow().ending()).isEqualTo(Ending.LIFTED);
        it.after(hours(3), "grace", new AssignmentAccepted("grace"));

        assertEnded(it, ASSIGNMENT, Ending.DONE);
    }

    @ParameterizedTest
    @MethodSource("noAnswersToAnAssignment")
    void anAssignmentThatComesToNothingIsLifted(CaseEvent event) {
        assertEnded(
                received().after(hours(1), "lead", Cases.assigned("ada")).after(hours(2), "ada", event),
                ASSIGNMENT,
                Ending.LIFTED);
    }

    static Stream<CaseEvent> noAnswersToAnAssignment() {
        return Stream.of(
                new AssignmentDeclined("ada", Optional.empty()),
                new AssignmentLapsed("ada", LapseReason.NOT_ACCEPTED, List.of()));
    }

    @Test
    void whoeverLeavesDoesNotStopTheClockOfWhoeverWasAsked() {
        var it = triaging()
                .after(hours(2), "lead", Cases.assigned("grace"))
                .after(hours(3), "triage", new AssignmentLapsed("ada", LapseReason.LEFT_THE_TEAM, List.of()));

        assertThat(it.run(ASSIGNMENT).isRunning()).isTrue();
    }

    @Test
    void approvalRunsFromTheDraftOnOffer() {
        var it = triaging().after(hours(2), "ada", Cases.confirmed("4.x"));
        it.after(hours(3), "ada", Cases.drafted(1, it.build())).after(hours(4), "ada", Cases.drafted(2, it.build()));
        assertThat(it.runs(APPROVAL).getFirst().stop().orElseThrow().ending()).isEqualTo(Ending.LIFTED);

        it.after(hours(5), "grace", approved(2, ApprovalKind.SECOND_PERSON));

        assertEnded(it, APPROVAL, Ending.DONE);
        assertThat(it.runs(APPROVAL_REVIEW)).isEmpty();
    }

    @Test
    void whatWasApprovedAloneIsReviewed() {
        var it = triaging().after(hours(2), "ada", Cases.confirmed("4.x"));
        it.after(hours(3), "ada", Cases.drafted(1, it.build()))
                .after(hours(4), "lead", approved(1, ApprovalKind.BREAK_GLASS));
        assertThat(it.run(APPROVAL_REVIEW).isRunning()).isTrue();

        it.after(hours(5), "grace", new ApprovalReviewed(1, true, Optional.empty(), List.of()));

        assertEnded(it, APPROVAL_REVIEW, Ending.DONE);
    }

    @Test
    void deferredReviewIsDueAtItsDateAndEndsWithAnyDecision() {
        var review = START.plus(days(30));
        var it =
                triaging().after(hours(2), "ada", Cases.confirmed("4.x")).after(hours(3), "ada", deferredUntil(review));
        assertThat(it.run(DEFERRED_REVIEW).dueAt()).contains(review);

        it.after(days(10), "ada", new FixingStarted());

        assertEnded(it, DEFERRED_REVIEW, Ending.DONE);
    }

    @Test
    void followUpWaitsForTheMaintainersItTold() {
        var it = triaging()
                .after(hours(2), "ada", upstream("m1"))
                .after(hours(3), "ada", upstream("m2"))
                .after(hours(9), "m2", new TermsAnswered("m2", true));

        assertThat(it.runs(UPSTREAM_FOLLOW_UP)).extracting(ClockRun::isRunning).containsExactly(true, false);
        it.after(hours(9), "lead", new ParticipantRemoved("m1", false, Optional.empty()));
        assertThat(it.runs(UPSTREAM_FOLLOW_UP).getFirst().stop().orElseThrow().ending())
                .isEqualTo(Ending.LIFTED);
    }

    @Test
    void craClocksCountFromTheInstantOfAwareness() {
        var aware = START.plus(hours(1));
        var it = triaging().after(hours(5), "ada", exploited(aware));
        assertThat(it.run(CRA_EARLY_WARNING).startedAt()).isEqualTo(aware);
        assertThat(it.run(CRA_NOTIFICATION).startedAt()).isEqualTo(aware);
        assertThat(it.runs(CRA_FINAL_REPORT)).isEmpty();

        it.after(hours(9), "ada", submitted(CraReport.EARLY_WARNING, START.plus(hours(8))))
                .after(days(3), "ada", Cases.released("4.x", "4.9.9"));

        assertThat(it.run(CRA_EARLY_WARNING).stop().orElseThrow().at()).isEqualTo(START.plus(hours(8)));
        assertThat(it.run(CRA_NOTIFICATION).isRunning()).isTrue();
        assertThat(it.run(CRA_FINAL_REPORT).startedAt()).isEqualTo(START.plus(days(3)));
    }

    @Test
    void theFinalReportIsDueAtOnceWhereTheFixWasOut() {
        var it = triaging()
                .after(hours(2), "ada", Cases.confirmed("4.x"), Cases.released("4.x", "4.9.9"))
                .after(hours(5), "ada", exploited(START));

        assertThat(it.run(CRA_FINAL_REPORT).startedAt()).isEqualTo(START.plus(hours(5)));
    }

    @Test
    void noOutcomeEndsWhatTheLawDemands() {
        var it = triaging()
                .after(hours(5), "ada", exploited(START))
                .after(hours(6), "ada", rejected(RejectionReason.OUT_OF_SCOPE), new CaseClosed(Optional.empty()));

        assertThat(it.run(CRA_NOTIFICATION).isRunning()).isTrue();
    }

    @Test
    void aMistakenFactPromisedNothing() {
        var it = triaging()
                .after(hours(5), "ada", exploited(START))
                .after(hours(6), "lead", new FactCorrected(Fact.EXPLOITED, Confidential.team("It was a test.")))
                .after(hours(7), "ada", exploited(START.plus(hours(7))));

        assertThat(it.runs(CRA_EARLY_WARNING)).extracting(ClockRun::isVoid).containsExactly(true, false);
    }

    @Test
    void anEmbargoRunsFromItsAcceptanceToItsEnd() {
        var end = START.plus(days(90));
        var it = triaging().after(hours(1), "triage", embargoUntil(end));
        assertThat(it.build().embargo().isActive()).isTrue();

        assertThat(it.run(EMBARGO).dueAt()).contains(end);
        it.after(days(30), "ada", new EmbargoEnded(EmbargoEnd.AGREEMENT, Optional.empty(), List.of()));
        assertEnded(it, EMBARGO, Ending.LIFTED);
    }

    @Test
    void exploitationDemandsADecisionWhileAnEmbargoIsOn() {
        assertThat(triaging().after(hours(2), "ada", exploited(START)).runs(EXPLOITATION_DECISION))
                .isEmpty();
        var it = triaging().after(hours(1), "triage", embargoUntil(START.plus(days(90))));
        assertThat(it.build().embargo().isActive()).isTrue();

        it.after(hours(2), "ada", exploited(START));
        assertThat(it.run(EXPLOITATION_DECISION).isRunning()).isTrue();
        it.after(hours(3), "ada", new ExploitationDecided(true, Optional.empty()));
        assertEnded(it, EXPLOITATION_DECISION, Ending.DONE);
    }

    @Test
    void whatWasSaidIsKeptInTheRun() {
        var due = START.plus(hours(48));
        var it = received()
                .after(hours(24), "triage", warned(ACKNOWLEDGEMENT, 1, Threshold.HALF, due))
                .after(hours(50), "triage", new ClockBreached(ACKNOWLEDGEMENT, 1, due, List.of()));

        assertThat(it.run(ACKNOWLEDGEMENT).warned()).isEqualTo(Map.of(Threshold.HALF, START.plus(hours(24))));
        assertThat(it.run(ACKNOWLEDGEMENT).breach()).contains(new Breach(due, START.plus(hours(50))));
    }

    @Test
    void remembersTheLastReminderOfAQuestion() {
        var it = triaging()
                .after(hours(2), "ada", Cases.question())
                .after(days(7), "triage", new ReporterReminded(START, START.plus(days(30)), Optional.empty()));
        assertThat(it.build().clocks().remindedAt()).contains(START.plus(days(7)));

        it.after(days(8), "reporter", reporterWrites()).after(days(9), "ada", Cases.question());

        assertThat(it.build().clocks().remindedAt()).isEmpty();
    }

    @Test
    void rebasingKeepsTheRuns() {
        var it = triaging();
        var runs = it.build().clocks().runs();

        it.after(hours(5), "lead", new PromisesRebased("0".repeat(64), Confidential.team("New policy.")));

        assertThat(it.build().clocks().runs()).isEqualTo(runs);
        assertThat(it.build().clocks().rebasedTo()).contains("0".repeat(64));
    }

    @Test
    void theJournalAloneMakesTheClocks() {
        var it = triaging().after(hours(2), "ada", Cases.question()).after(hours(3), "reporter", reporterWrites());

        assertThat(VulnerabilityCase.of(it.entries())).isEqualTo(it.build());
    }

    private static void assertEnded(Timeline it, ClockName clock, Ending ending) {
        assertThat(it.run(clock).stop().map(Stop::ending)).contains(ending);
    }

    private static ClockWarned warned(ClockName clock, int run, Threshold threshold, Instant due) {
        return new ClockWarned(clock, run, threshold, due, List.of());
    }

    private static AdvisoryApproved approved(int revision, ApprovalKind how) {
        return new AdvisoryApproved(revision, how, Optional.empty(), List.of());
    }

    private static UpstreamNotified upstream(String participant) {
        return new UpstreamNotified(
                participant,
                "pkg:npm/other",
                false,
                new Recipient(participant, Confidential.person("m@other.example"), Optional.empty(), Optional.empty()));
    }

    private static ExploitationObserved exploited(Instant aware) {
        return new ExploitationObserved(aware, Confidential.report("Seen in logs."), List.of());
    }

    private static SubmissionRecorded submitted(CraReport report, Instant at) {
        return new SubmissionRecorded(report, at, Confidential.report("Reference 7"));
    }
}
