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
import static dev.candor.triage.casefile.CaseState.CLOSED;
import static dev.candor.triage.casefile.CaseState.DEFERRED;
import static dev.candor.triage.casefile.CaseState.DISCLOSED;
import static dev.candor.triage.casefile.CaseState.NEEDS_INFO;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.ApprovalKind;
import dev.candor.events.CaseEvent.RejectionReason;
import dev.candor.events.ClockEvent;
import dev.candor.events.ClockEvent.ClockName;
import dev.candor.events.DeliveryEvent;
import dev.candor.events.EmbargoEvent;
import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.events.FactEvent;
import dev.candor.events.OutcomeEvent;
import dev.candor.events.ParticipantEvent;
import dev.candor.events.ProjectEvent;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent;
import dev.candor.triage.casefile.ClockRun.Breach;
import dev.candor.triage.casefile.ClockRun.Ending;
import dev.candor.triage.casefile.ClockRun.Stop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What one entry of the journal does to the clocks of its case. */
final class ClockFold {

    /** Whoever acts for nobody: this service, where a promise comes due by the clock. */
    private static final String ITSELF = "triage";

    private final Recorded recorded;
    private final VulnerabilityCase before;
    private final VulnerabilityCase after;
    private final List<ClockRun> runs;
    private final Map<UUID, String> upstream;
    private Optional<String> rebasedTo;
    private Optional<Instant> rebasedAt;
    private boolean withoutReporter;
    private Optional<Instant> remindedAt;

    ClockFold(CaseClocks clocks, Recorded recorded, VulnerabilityCase before, VulnerabilityCase after) {
        this.recorded = recorded;
        this.before = before;
        this.after = after;
        runs = new ArrayList<>(clocks.runs());
        upstream = new HashMap<>(clocks.upstream());
        rebasedTo = clocks.rebasedTo();
        rebasedAt = clocks.rebasedAt();
        withoutReporter = clocks.withoutReporter();
        remindedAt = clocks.remindedAt();
    }

    CaseClocks put() {
        switch (recorded.event()) {
            case ReportEvent it -> heard(it);
            case CaseEvent it -> decided(it);
            case DeliveryEvent _, ProjectEvent _ -> {}
        }
        followState();
        followEmbargo();
        return new CaseClocks(runs, rebasedTo, rebasedAt, upstream, withoutReporter, remindedAt);
    }

    private void heard(ReportEvent event) {
        switch (event) {
            case ReportEvent.ReportReceived it -> received(it);
            case ReportEvent.ReporterReplied _, ReportEvent.ReplyAdmitted _, ReportEvent.SecondLookRequested _ ->
                reporterWrote();
            case ReportEvent.TermsAnswered it -> heardFrom(it.participant(), Ending.DONE);
            case ReportEvent.ParticipantReplied it -> heardFrom(it.participant(), Ending.DONE);
            case ReportEvent.HandlerReplied _,
                    ReportEvent.ReplyHeld _,
                    ReportEvent.ReceiptReplaced _,
                    ReportEvent.ReportWithdrawn _,
                    ReportEvent.ForwardingChosen _,
                    ReportEvent.EmbargoAnswered _,
                    ReportEvent.ReportQuarantined _,
                    ReportEvent.ReportAdmitted _,
                    ReportEvent.SelfTestReturned _,
                    ReportEvent.DeliveryReportReceived _,
                    ReportEvent.CaseIdAllotted _ -> {}
        }
    }

    /** A case that came from another one goes on with a reporter who was acknowledged there. */
    private void received(ReportEvent.ReportReceived event) {
        if (after.report().hasReporter() && event.origin().isEmpty() && runs.isEmpty()) {
            start(ACKNOWLEDGEMENT);
            start(DETAILED_ANSWER);
            // It waits for the acknowledgement, unless the policy counts from the receipt.
            change(is(DETAILED_ANSWER), it -> it.paused(now()));
        }
    }

    private void reporterWrote() {
        withoutReporter = false;
        if ((before.state().isOutcome() || before.state() == CLOSED) && isIdle(ANSWER)) {
            start(ANSWER);
        }
    }

    private void decided(CaseEvent event) {
        switch (event) {
            case ClockEvent it -> said(it);
            case FactEvent it -> established(it);
            case OutcomeEvent it -> outcome(it);
            case ParticipantEvent it -> participant(it);
            // The case's embargo, as it is after the event, says more than the event.
            case EmbargoEvent _ -> {}
            case CaseEvent.Acknowledged _ -> {
                acknowledged();
                toReporter(Optional.empty());
            }
            case CaseEvent.InformationRequested _ -> {
                acknowledged();
                toReporter(Optional.empty());
                if (isIdle(NEED_INFO)) {
                    start(NEED_INFO);
                }
                remindedAt = Optional.empty();
            }
            case CaseEvent.ReplySent it -> {
                acknowledged();
                if (it.detailed()) {
                    stop(Ending.DONE, DETAILED_ANSWER, ANSWER);
                }
                toReporter(it.nextUpdate());
            }
            case CaseEvent.Rejected it -> {
                if (it.reason() == RejectionReason.SPAM) {
                    stop(Ending.VOID, ACKNOWLEDGEMENT, DETAILED_ANSWER, ANSWER, UPDATE, NEED_INFO);
                }
                settled();
            }
            case CaseEvent.Assigned _ -> {
                stop(Ending.LIFTED, ASSIGNMENT);
                start(ASSIGNMENT);
            }
            case CaseEvent.AssignmentAccepted _ -> stop(Ending.DONE, ASSIGNMENT);
            case CaseEvent.AssignmentDeclined _ -> notAsked();
            case CaseEvent.AdvisoryDrafted _ -> {
                stop(Ending.LIFTED, APPROVAL);
                if (!before.advisory().wasEverPublished()) {
                    stop(Ending.LIFTED, APPROVAL_REVIEW);
                }
                start(APPROVAL);
            }
            case CaseEvent.AdvisoryApproved it -> {
                stop(Ending.DONE, APPROVAL);
                if (it.how() == ApprovalKind.BREAK_GLASS) {
                    start(APPROVAL_REVIEW);
                }
            }
            case CaseEvent.FixLineReleased _ -> {
                if (everPromised(CRA_NOTIFICATION) && !everPromised(CRA_FINAL_REPORT)) {
                    start(CRA_FINAL_REPORT);
                }
            }
            case CaseEvent.Disclosed _ -> stop(Ending.DONE, UPDATE, DETAILED_ANSWER);
            case CaseEvent.CaseClosed _ ->
                stop(
                        Ending.LIFTED,
                        ACKNOWLEDGEMENT,
                        DETAILED_ANSWER,
                        UPDATE,
                        NEED_INFO,
                        ASSIGNMENT,
                        APPROVAL,
                        EXPLOITATION_DECISION,
                        UPSTREAM_FOLLOW_UP);
            case CaseEvent.Reopened _ -> reopened();
            case CaseEvent.DisclosureBlocked _,
                    CaseEvent.NoteAdded _,
                    CaseEvent.Confirmed _,
                    CaseEvent.Assessed _,
                    CaseEvent.FixingStarted _,
                    CaseEvent.VariantAnalysisCompleted _,
                    CaseEvent.FixLinePrepared _,
                    CaseEvent.FixLineWaived _,
                    CaseEvent.FixLineNotAffected _,
                    CaseEvent.FixLineReopened _,
                    CaseEvent.FixPrepared _,
                    CaseEvent.DisclosureScheduled _,
                    CaseEvent.DisclosureUnscheduled _ -> {}
        }
    }

    private void said(ClockEvent event) {
        switch (event) {
            case ClockEvent.ClockWarned it ->
                change(is(it.clock(), it.run()), run -> run.warned(it.threshold(), now()));
            case ClockEvent.ClockBreached it ->
                change(is(it.clock(), it.run()), run -> run.breached(new Breach(it.due(), now())));
            case ClockEvent.ReporterReminded _ -> remindedAt = Optional.of(now());
            case ClockEvent.AssignmentLapsed _ -> notAsked();
            case ClockEvent.PromisesRebased it -> {
                rebasedTo = Optional.of(it.policyVersion());
                rebasedAt = Optional.of(now());
            }
        }
    }

    private void established(FactEvent event) {
        switch (event) {
            case FactEvent.ExploitationObserved it -> {
                if (before.embargo().isActive() && isIdle(EXPLOITATION_DECISION)) {
                    start(EXPLOITATION_DECISION);
                }
                if (!everPromised(CRA_EARLY_WARNING)) {
                    start(CRA_EARLY_WARNING, it.awareSince(), Optional.empty());
                    start(CRA_NOTIFICATION, it.awareSince(), Optional.empty());
                }
                var fixed = before.fixes().lines().values().stream()
                        .anyMatch(line -> line.state() == ReleaseLineFix.State.RELEASED);
                if (fixed && !everPromised(CRA_FINAL_REPORT)) {
                    start(CRA_FINAL_REPORT);
                }
            }
            case FactEvent.ExploitationDecided _ -> stop(Ending.DONE, EXPLOITATION_DECISION);
            case FactEvent.FactCorrected it -> {
                if (it.fact() == FactEvent.Fact.EXPLOITED) {
                    stop(Ending.VOID, EXPLOITATION_DECISION, CRA_EARLY_WARNING, CRA_NOTIFICATION, CRA_FINAL_REPORT);
                }
            }
            case FactEvent.SubmissionRecorded it -> {
                var clock = switch (it.report()) {
                    case EARLY_WARNING -> CRA_EARLY_WARNING;
                    case NOTIFICATION -> CRA_NOTIFICATION;
                    case FINAL_REPORT -> CRA_FINAL_REPORT;
                };
                stop(it.submittedAt(), Ending.DONE, is(clock));
            }
            case FactEvent.PublicAwarenessRecorded _,
                    FactEvent.PublicExploitRecorded _,
                    FactEvent.CveRecorded _,
                    FactEvent.CveReplaced _ -> {}
        }
    }

    private void outcome(OutcomeEvent event) {
        switch (event) {
            case OutcomeEvent.MarkedDuplicate _, OutcomeEvent.Redirected _ -> settled();
            case OutcomeEvent.Deferred it -> {
                settled();
                stop(Ending.DONE, DEFERRED_REVIEW);
                start(DEFERRED_REVIEW, now(), Optional.of(it.reviewAt()));
            }
            case OutcomeEvent.Moved _ -> {
                acknowledged();
                toReporter(Optional.empty());
            }
            case OutcomeEvent.SecondLookGiven _ -> stop(Ending.DONE, ANSWER);
            case OutcomeEvent.ReportJoined _ -> stop(now(), Ending.VOID, _ -> true);
            case OutcomeEvent.ContinuedWithoutReporter _ -> {
                withoutReporter = true;
                stop(Ending.LIFTED, ACKNOWLEDGEMENT, DETAILED_ANSWER, ANSWER, UPDATE, NEED_INFO);
            }
            case OutcomeEvent.UpstreamNotified it -> {
                upstream.put(recorded.id(), it.participant());
                start(UPSTREAM_FOLLOW_UP);
            }
            case OutcomeEvent.CaseLinked _,
                    OutcomeEvent.CaseSplit _,
                    OutcomeEvent.FollowUpOpened _,
                    OutcomeEvent.AdvisoryRevised _,
                    OutcomeEvent.AdvisoryWithdrawn _,
                    OutcomeEvent.PublicationRetried _ -> {}
        }
    }

    private void participant(ParticipantEvent event) {
        switch (event) {
            case ParticipantEvent.ParticipantJoined it -> heardFrom(it.participant(), Ending.DONE);
            case ParticipantEvent.ParticipantRemoved it ->
                heardFrom(it.participant(), it.declined() ? Ending.DONE : Ending.LIFTED);
            case ParticipantEvent.ApprovalReviewed _ -> stop(Ending.DONE, APPROVAL_REVIEW);
            case ParticipantEvent.ParticipantInvited _,
                    ParticipantEvent.ParticipantTold _,
                    ParticipantEvent.MailResumed _,
                    ParticipantEvent.CaseRestricted _,
                    ParticipantEvent.DeputyNamed _,
                    ParticipantEvent.CreditRecorded _ -> {}
        }
    }

    /** A person spoke to the reporter; if nobody had before, the detailed answer is owed from now on. */
    private void acknowledged() {
        if (!after.report().hasReporter()) {
            return;
        }
        var waited = !isIdle(ACKNOWLEDGEMENT);
        stop(Ending.DONE, ACKNOWLEDGEMENT);
        if (waited) {
            change(is(DETAILED_ANSWER), it -> it.startedAgain(now(), recorded.id()));
        } else if (runs.stream().noneMatch(it -> it.clock() == DETAILED_ANSWER)) {
            start(DETAILED_ANSWER);
        }
    }

    /** The reporter hears again: from the last message on, until the case has an outcome or is public. */
    private void toReporter(Optional<Instant> nextUpdate) {
        stop(Ending.DONE, UPDATE);
        var state = after.state();
        if (after.report().hasReporter()
                && !withoutReporter
                && !state.isOutcome()
                && state != CLOSED
                && state != DISCLOSED) {
            start(UPDATE, now(), nextUpdate);
        }
    }

    /** An outcome answers the reporter, if a person wrote it, and nothing else is waited for. */
    private void settled() {
        var ending = recorded.actor().equals(ITSELF) ? Ending.LIFTED : Ending.DONE;
        stop(ending, ACKNOWLEDGEMENT, DETAILED_ANSWER, ANSWER, UPDATE);
        stop(Ending.LIFTED, NEED_INFO, ASSIGNMENT, APPROVAL);
    }

    /** What was void was a promise after all, and the reporter hears again. */
    private void reopened() {
        change(it -> it.isVoid() && it.clock() == ACKNOWLEDGEMENT, it -> it.revived(false));
        var waiting = !isIdle(ACKNOWLEDGEMENT);
        change(it -> it.isVoid() && it.clock() == DETAILED_ANSWER, it -> it.revived(waiting));
        if (!waiting && isIdle(UPDATE)) {
            toReporter(Optional.empty());
        }
    }

    private void notAsked() {
        if (after.handling().asked().isEmpty()) {
            stop(Ending.LIFTED, ASSIGNMENT);
        }
    }

    private void heardFrom(String participant, Ending ending) {
        stop(now(), ending, it -> it.clock() == UPSTREAM_FOLLOW_UP && participant.equals(upstream.get(it.startedBy())));
    }

    private void followState() {
        if (before.state() != NEEDS_INFO && after.state() == NEEDS_INFO) {
            change(it -> countsTheTeamsTime(it) && !it.isPaused(), it -> it.paused(now()));
        }
        if (before.state() == NEEDS_INFO && after.state() != NEEDS_INFO) {
            change(this::countsTheTeamsTime, it -> it.resumed(now()));
            stop(recorded.event() instanceof ReportEvent ? Ending.DONE : Ending.LIFTED, NEED_INFO);
        }
        // What was said to the reporter while they were asked waits with the rest.
        if (before.state() == NEEDS_INFO && after.state() == NEEDS_INFO) {
            change(it -> it.clock() == UPDATE && it.isRunning() && !it.isPaused(), it -> it.paused(now()));
        }
        if (before.state() == DEFERRED && after.state() != DEFERRED) {
            stop(Ending.DONE, DEFERRED_REVIEW);
        }
    }

    private boolean countsTheTeamsTime(ClockRun it) {
        return it.isRunning() && (it.clock() == UPDATE || (it.clock() == DETAILED_ANSWER && isIdle(ACKNOWLEDGEMENT)));
    }

    private void followEmbargo() {
        var was = before.embargo().endsAt().filter(_ -> before.embargo().isActive());
        var is = after.embargo().endsAt().filter(_ -> after.embargo().isActive());
        if (was.equals(is)) {
            return;
        }
        stop(is.isPresent() || !endedAsAgreed() ? Ending.LIFTED : Ending.DONE, EMBARGO);
        is.ifPresent(end -> start(EMBARGO, now(), Optional.of(end)));
        if (is.isEmpty()) {
            stop(Ending.LIFTED, EXPLOITATION_DECISION);
        }
    }

    private boolean endedAsAgreed() {
        return !(recorded.event() instanceof EmbargoEvent.EmbargoEnded ended)
                || ended.why() == EmbargoEnd.INSTANT
                || ended.why() == EmbargoEnd.DISCLOSED;
    }

    private Instant now() {
        return recorded.occurredAt();
    }

    private boolean isIdle(ClockName clock) {
        return runs.stream().noneMatch(is(clock));
    }

    private boolean everPromised(ClockName clock) {
        return runs.stream().anyMatch(it -> it.clock() == clock && !it.isVoid());
    }

    private void start(ClockName clock) {
        start(clock, now(), Optional.empty());
    }

    private void start(ClockName clock, Instant at, Optional<Instant> dueAt) {
        var number = 1 + (int) runs.stream().filter(it -> it.clock() == clock).count();
        runs.add(ClockRun.started(clock, number, at, recorded.id(), dueAt));
    }

    private void stop(Ending ending, ClockName... clocks) {
        for (var clock : clocks) {
            stop(now(), ending, is(clock));
        }
    }

    private void stop(Instant at, Ending ending, Predicate<ClockRun> which) {
        change(
                it -> it.isRunning() && which.test(it),
                it -> it.stopped(new Stop(at, recorded.actor(), recorded.id(), ending)));
    }

    private void change(Predicate<ClockRun> which, UnaryOperator<ClockRun> how) {
        runs.replaceAll(it -> which.test(it) ? how.apply(it) : it);
    }

    private static Predicate<ClockRun> is(ClockName clock) {
        return it -> it.clock() == clock && it.isRunning();
    }

    private static Predicate<ClockRun> is(ClockName clock, int number) {
        return it -> it.clock() == clock && it.number() == number;
    }
}
