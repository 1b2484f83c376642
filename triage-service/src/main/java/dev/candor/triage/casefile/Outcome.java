package dev.candor.triage.casefile;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseId;
import dev.candor.events.LongText;
import dev.candor.events.OutcomeEvent;
import dev.candor.events.OutcomeEvent.Redirected;
import dev.candor.events.OutcomeEvent.UpstreamNotified;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent;
import dev.candor.events.ReportEvent.Forwarding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How the team decided not to go on with a report as it came, and how the case hangs together with others.
 *
 * @param rejection the last word on why it is not handled as a vulnerability
 * @param decision the outcome that holds now; none before one, and after a reopening
 * @param redirection where it was sent to
 * @param reviewAt when a deferred case is looked at again
 * @param withdrawal the reporter took it back
 * @param secondLook the reporter's one request that somebody else looks
 * @param forwarding how the reporter wants the maintainers of something else to hear of it
 * @param upstream the maintainers of other things who were told
 * @param quarantined set apart as suspected spam, until a handler admits it
 * @param advisoryWithdrawnAt when its advisory was taken back
 */
public record Outcome(
        Optional<CaseEvent.Rejected> rejection,
        Optional<Decided> decision,
        Optional<Redirected> redirection,
        Optional<Instant> reviewAt,
        Optional<Withdrawal> withdrawal,
        Optional<SecondLook> secondLook,
        Optional<Forwarding> forwarding,
        List<UpstreamNotified> upstream,
        boolean quarantined,
        Optional<Instant> advisoryWithdrawnAt,
        Kin kin) {

    static final Outcome NONE = new Outcome(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false,
            Optional.empty(),
            Kin.NONE);

    public Outcome {
        upstream = List.copyOf(upstream);
    }

    /** Who decided on the outcome, and whether nobody here handles the matter from then on. */
    public record Decided(String by, Instant at, boolean dropped) {}

    /** {@code decided}: the handler rejected it, or the team goes on without the reporter. */
    public record Withdrawal(Instant at, Optional<LongText> reason, boolean decided) {}

    /** {@code given}: somebody other than who decided has looked. */
    public record SecondLook(Instant at, LongText why, boolean given) {}

    /** Whether the reporter took the report back and nobody decided what becomes of it. */
    public boolean awaitsWithdrawalDecision() {
        return withdrawal.filter(it -> !it.decided()).isPresent();
    }

    public boolean awaitsSecondLook() {
        return secondLook.filter(it -> !it.given()).isPresent();
    }

    Outcome after(Recorded recorded, CaseEvent.Rejected event) {
        return decided(recorded, true).with(it -> it.rejection = Optional.of(event));
    }

    /** The case is taken up again; what was decided before holds no longer. */
    Outcome reopened() {
        return with(it -> {
            it.decision = Optional.empty();
            it.redirection = Optional.empty();
            it.reviewAt = Optional.empty();
            it.kin = kin.duplicateOf(Optional.empty());
        });
    }

    /** Work on it goes on after it was put off. */
    Outcome resumed() {
        return reviewAt.isEmpty()
                ? this
                : with(it -> {
                    it.decision = Optional.empty();
                    it.reviewAt = Optional.empty();
                });
    }

    Outcome after(Recorded recorded, OutcomeEvent event) {
        return switch (event) {
            case OutcomeEvent.MarkedDuplicate it ->
                decided(recorded, false).kin(kin.duplicateOf(Optional.of(new CaseId(it.of()))));
            case OutcomeEvent.Redirected it ->
                decided(recorded, true).with(parts -> parts.redirection = Optional.of(it));
            case OutcomeEvent.Deferred it ->
                with(parts -> {
                    parts.decision = Optional.of(new Decided(recorded.actor(), recorded.occurredAt(), false));
                    parts.reviewAt = Optional.of(it.reviewAt());
                });
            case OutcomeEvent.CaseLinked it -> kin(kin.linked(it));
            case OutcomeEvent.ReportJoined it -> decided(recorded, false).kin(kin.joinedInto(new CaseId(it.into())));
            case OutcomeEvent.UpstreamNotified it ->
                with(parts -> parts.upstream =
                        Stream.concat(upstream.stream(), Stream.of(it)).toList());
            case OutcomeEvent.CaseSplit it -> kin(kin.split(new CaseId(it.into())));
            case OutcomeEvent.FollowUpOpened _ -> kin(kin.followedUp());
            case OutcomeEvent.ContinuedWithoutReporter _ -> withdrawalDecided();
            case OutcomeEvent.SecondLookGiven _ ->
                with(parts -> parts.secondLook = secondLook.map(it -> new SecondLook(it.at(), it.why(), true)));
            case OutcomeEvent.AdvisoryWithdrawn _ ->
                with(parts -> parts.advisoryWithdrawnAt = Optional.of(recorded.occurredAt()));
            case OutcomeEvent.Moved _, OutcomeEvent.AdvisoryRevised _, OutcomeEvent.PublicationRetried _ -> this;
        };
    }

    Outcome after(Recorded recorded, ReportEvent event) {
        return switch (event) {
            case ReportEvent.ReportReceived it -> kin(kin.from(it.origin()));
            case ReportEvent.ReportWithdrawn it ->
                with(parts -> parts.withdrawal = Optional.of(new Withdrawal(
                        recorded.occurredAt(), it.reason(), decision.isPresent() && reviewAt.isEmpty())));
            case ReportEvent.SecondLookRequested it ->
                secondLook.isPresent()
                        ? this
                        : with(parts ->
                                parts.secondLook = Optional.of(new SecondLook(recorded.occurredAt(), it.why(), false)));
            case ReportEvent.ForwardingChosen it -> with(parts -> parts.forwarding = Optional.of(it.choice()));
            case ReportEvent.ReportQuarantined _ -> with(parts -> parts.quarantined = true);
            case ReportEvent.ReportAdmitted _ -> with(parts -> parts.quarantined = false);
            case ReportEvent.CaseIdAllotted it -> kin(kin.named(new CaseId(it.caseId())));
            case ReportEvent.ReporterReplied _,
                    ReportEvent.HandlerReplied _,
                    ReportEvent.ReplyHeld _,
                    ReportEvent.ReplyAdmitted _,
                    ReportEvent.ReceiptReplaced _,
                    ReportEvent.EmbargoAnswered _,
                    ReportEvent.TermsAnswered _,
                    ReportEvent.SelfTestReturned _,
                    ReportEvent.DeliveryReportReceived _,
                    ReportEvent.ParticipantReplied _ -> this;
        };
    }

    private Outcome decided(Recorded recorded, boolean dropped) {
        return withdrawalDecided().with(it -> {
            it.decision = Optional.of(new Decided(recorded.actor(), recorded.occurredAt(), dropped));
            it.reviewAt = Optional.empty();
            it.quarantined = false;
        });
    }

    private Outcome withdrawalDecided() {
        return with(parts -> parts.withdrawal = withdrawal.map(it -> new Withdrawal(it.at(), it.reason(), true)));
    }

    private Outcome kin(Kin changed) {
        return with(it -> it.kin = changed);
    }

    private Outcome with(Consumer<Parts> change) {
        var parts = new Parts(this);
        change.accept(parts);
        return parts.put();
    }

    /** The parts of an outcome while one entry changes them. */
    private static final class Parts {
        private Optional<CaseEvent.Rejected> rejection;
        private Optional<Decided> decision;
        private Optional<Redirected> redirection;
        private Optional<Instant> reviewAt;
        private Optional<Withdrawal> withdrawal;
        private Optional<SecondLook> secondLook;
        private Optional<Forwarding> forwarding;
        private List<UpstreamNotified> upstream;
        private boolean quarantined;
        private Optional<Instant> advisoryWithdrawnAt;
        private Kin kin;

        Parts(Outcome it) {
            rejection = it.rejection;
            decision = it.decision;
            redirection = it.redirection;
            reviewAt = it.reviewAt;
            withdrawal = it.withdrawal;
            secondLook = it.secondLook;
            forwarding = it.forwarding;
            upstream = it.upstream;
            quarantined = it.quarantined;
            advisoryWithdrawnAt = it.advisoryWithdrawnAt;
            kin = it.kin;
        }

        Outcome put() {
            return new Outcome(
                    rejection,
                    decision,
                    redirection,
                    reviewAt,
                    withdrawal,
                    secondLook,
                    forwarding,
                    upstream,
                    quarantined,
                    advisoryWithdrawnAt,
                    kin);
        }
    }
}
