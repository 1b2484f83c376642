package dev.candor.intake.receipt;

import static dev.candor.intake.receipt.Histories.hour;
import static dev.candor.intake.receipt.Histories.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.events.CaseEvent.CaseClosed;
import dev.candor.events.CaseEvent.FixingStarted;
import dev.candor.events.CaseEvent.Rejected;
import dev.candor.events.CaseEvent.RejectionReason;
import dev.candor.events.CaseEvent.Reopened;
import dev.candor.events.CaseId;
import dev.candor.events.Confidential;
import dev.candor.events.Event;
import dev.candor.events.OutcomeEvent.AdvisoryWithdrawn;
import dev.candor.events.OutcomeEvent.CaseLinked;
import dev.candor.events.OutcomeEvent.CaseRelation;
import dev.candor.events.OutcomeEvent.CaseSplit;
import dev.candor.events.OutcomeEvent.ContinuedWithoutReporter;
import dev.candor.events.OutcomeEvent.Deferred;
import dev.candor.events.OutcomeEvent.FollowUpOpened;
import dev.candor.events.OutcomeEvent.MarkedDuplicate;
import dev.candor.events.OutcomeEvent.Moved;
import dev.candor.events.OutcomeEvent.Redirected;
import dev.candor.events.OutcomeEvent.ReportJoined;
import dev.candor.events.OutcomeEvent.SecondLookGiven;
import dev.candor.events.OutcomeEvent.UpstreamNotified;
import dev.candor.events.Recipient;
import dev.candor.events.ReportEvent.CaseIdAllotted;
import dev.candor.events.ReportEvent.Forwarding;
import dev.candor.events.ReportEvent.ForwardingChosen;
import dev.candor.events.ReportEvent.ReportWithdrawn;
import dev.candor.events.ReportEvent.SecondLookRequested;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeMomentsTest {

    static Stream<Event> shown() {
        return Stream.of(
                duplicate(),
                redirected(),
                deferred(),
                new Moved("second", text("They maintain it."), Optional.empty()),
                new CaseSplit("EXPRESS-2026-0001-B", Confidential.report("x"), text("x")),
                told(false),
                new ContinuedWithoutReporter(Optional.of(Confidential.team("It is real."))),
                new SecondLookGiven(true, text("I agree."), Optional.empty()),
                new AdvisoryWithdrawn(1, "It was none.", List.of()),
                new CaseLinked("EXPRESS-2026-0002", CaseRelation.JOINED, Optional.empty(), Optional.empty()),
                new ReportWithdrawn(Optional.empty()),
                new SecondLookRequested(text("It is real.")),
                new ForwardingChosen(Forwarding.MYSELF),
                new CaseIdAllotted("SECOND-2026-0001", "second"));
    }

    static Stream<Event> hidden() {
        return Stream.of(
                new ReportJoined("EXPRESS-2026-0002", Optional.empty()),
                new FollowUpOpened(Confidential.report("Still open"), text("x")),
                new CaseLinked("EXPRESS-2026-0002", CaseRelation.DUPLICATE, Optional.empty(), Optional.empty()),
                new CaseLinked("EXPRESS-2026-0002", CaseRelation.FOLLOW_UP, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("shown")
    void tellsTheReporterInPlainWords(Event event) {
        var moments = ReporterFold.of(Histories.of(event)).moments();

        assertThat(moments).hasSize(2);
        assertThat(moments.getLast().what())
                .isNotBlank()
                .doesNotContainIgnoringCase("reject")
                .doesNotContain("It is real");
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void keepsWhatIsNotTheReporters(Event event) {
        assertThat(ReporterFold.of(Histories.of(event))).isEqualTo(ReporterFold.of(Histories.of()));
    }

    @Test
    void standsWhereTheOutcomeLeftIt() {
        assertThat(standing(duplicate())).isEqualTo(Standing.DUPLICATE);
        assertThat(standing(redirected())).isEqualTo(Standing.REDIRECTED);
        assertThat(standing(deferred())).isEqualTo(Standing.DEFERRED);
        assertThat(standing(deferred(), new FixingStarted())).isEqualTo(Standing.BEING_FIXED);
        assertThat(standing(duplicate(), new Reopened(Confidential.team("x")))).isEqualTo(Standing.IN_TRIAGE);
    }

    @Test
    void promisesTheReviewOfADeferredReport() {
        assertThat(ReporterFold.of(Histories.of(deferred())).promised()).contains(hour(700));
        assertThat(Standing.DEFERRED.isOver()).isFalse();
        assertThat(Standing.DUPLICATE.isOver()).isTrue();
        assertThat(Standing.REDIRECTED.isOver()).isTrue();
    }

    @Test
    void saysNothingOfTheOtherReportToADuplicatesReporter() {
        var shown = ReporterFold.of(Histories.of(duplicate())).moments().getLast();

        assertThat(shown.what()).doesNotContain("EXPRESS-2026-0009");
    }

    @Test
    void letsAReportBeWithdrawnUntilItIsOver() {
        assertThat(wishes().mayWithdraw()).isTrue();
        assertThat(wishes(new ReportWithdrawn(Optional.empty())).mayWithdraw()).isFalse();
        assertThat(wishes(rejected(RejectionReason.SPAM)).mayWithdraw()).isFalse();
        assertThat(wishes(duplicate(), new Reopened(Confidential.team("x"))).mayWithdraw())
                .isTrue();
        assertThatThrownBy(() ->
                        new Wish.Withdraw(Optional.empty()).decide(Histories.of(new CaseClosed(Optional.empty()))))
                .isInstanceOf(WishRefused.class);
    }

    @Test
    void letsASecondLookBeAskedForOnceAfterAnOutcome() {
        var asked = new SecondLookRequested(text("It is real."));

        assertThat(wishes().mayAskSecondLook()).isFalse();
        assertThat(Stream.of(duplicate(), redirected(), deferred(), rejected(RejectionReason.OUT_OF_SCOPE)))
                .allMatch(it -> wishes(it).mayAskSecondLook());
        assertThat(wishes(rejected(RejectionReason.OUT_OF_SCOPE), new CaseClosed(Optional.empty()))
                        .mayAskSecondLook())
                .isTrue();
        assertThat(wishes(rejected(RejectionReason.OUT_OF_SCOPE), asked).mayAskSecondLook())
                .isFalse();
        assertThat(wishes(rejected(RejectionReason.WITHDRAWN)).mayAskSecondLook())
                .isFalse();
        assertThat(wishes(rejected(RejectionReason.SPAM), new Reopened(Confidential.team("x")))
                        .mayAskSecondLook())
                .isFalse();
    }

    @Test
    void letsTheReporterChooseUntilTheMaintainersAreTold() {
        var chosen = new ForwardingChosen(Forwarding.MYSELF);
        var forward = new Wish.Forward(Forwarding.FORWARD);

        assertThat(wishes(redirected()).mayChooseForwarding()).isTrue();
        assertThat(wishes(chosen).forwarding()).contains(Forwarding.MYSELF);
        assertThat(forward.decide(Histories.of(chosen))).isPresent();
        assertThat(new Wish.Forward(Forwarding.MYSELF).decide(Histories.of(chosen)))
                .isEmpty();
        assertThatThrownBy(() -> forward.decide(Histories.of(told(true)))).isInstanceOf(WishRefused.class);
    }

    @Test
    void followsTheCaseThatGoesOnUntilReopened() {
        assertThat(wishes(duplicate()).follows()).contains(new CaseId("EXPRESS-2026-0009"));
        assertThat(wishes(duplicate(), new Reopened(Confidential.team("x"))).follows())
                .isEmpty();
    }

    private static Wishes wishes(Event... events) {
        return Wishes.of(Histories.of(events));
    }

    private static Standing standing(Event... events) {
        return ReporterFold.of(Histories.of(events)).standing();
    }

    private static MarkedDuplicate duplicate() {
        return new MarkedDuplicate("EXPRESS-2026-0009", text("We know it."), Optional.empty());
    }

    private static Redirected redirected() {
        return new Redirected(
                "pkg:npm/qs", "The qs team", Optional.of("https://qs.example"), text("Theirs."), Optional.empty());
    }

    private static Deferred deferred() {
        return new Deferred(hour(700), text("Not now."), Optional.empty());
    }

    private static Rejected rejected(RejectionReason reason) {
        return new Rejected(reason, Optional.empty(), text("No."), Optional.empty(), Optional.empty());
    }

    private static UpstreamNotified told(boolean nameless) {
        var to = new Recipient("1-upstream", Confidential.person("sec@qs.example"), Optional.empty(), Optional.empty());
        return new UpstreamNotified("1-upstream", "pkg:npm/qs", nameless, to);
    }
}
