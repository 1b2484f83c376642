package dev.candor.intake.receipt;

import static dev.candor.intake.receipt.Histories.hour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.candor.events.Confidential;
import dev.candor.events.EmbargoEvent.EmbargoAccepted;
import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.events.EmbargoEvent.EmbargoEnded;
import dev.candor.events.EmbargoEvent.EmbargoProposed;
import dev.candor.events.EmbargoEvent.EmbargoRejected;
import dev.candor.events.EmbargoEvent.EmbargoRevised;
import dev.candor.events.Event;
import dev.candor.events.ParticipantEvent.ParticipantInvited;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.events.ReportEvent.EmbargoAnswered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmbargoFoldTest {

    private static final EmbargoProposed DEFAULT = proposed(1, hour(100), "policy");
    private static final EmbargoAccepted HOLDS = new EmbargoAccepted(1, "policy", false);

    @Test
    void showsThePublishedEndAndAsksNothing() {
        var status = of(DEFAULT, HOLDS);

        assertThat(status.endsAt()).contains(hour(100));
        assertThat(status.waiting()).isEmpty();
        assertThat(status.answerable()).contains(1);
        assertThat(status.proposals()).extracting("by", "standing").containsExactly(tuple("our policy", "holds"));
    }

    @Test
    void asksAboutARevisionUntilItIsAnswered() {
        var asked = of(DEFAULT, HOLDS, proposed(2, hour(200), "ada"));
        assertThat(asked.endsAt()).contains(hour(100));
        assertThat(asked.waiting()).get().extracting("number").isEqualTo(2);

        var answered = of(
                DEFAULT,
                HOLDS,
                proposed(2, hour(200), "ada"),
                new EmbargoAnswered("reporter", 2, true, Optional.empty()));
        assertThat(answered.waiting()).isEmpty();
        assertThat(answered.answerable()).isEmpty();
    }

    @Test
    void showsTheRevisedEnd() {
        var status = of(
                DEFAULT,
                HOLDS,
                proposed(2, hour(200), "ada"),
                new EmbargoAccepted(2, "reporter", false),
                new EmbargoRevised(2, hour(200), List.of()));

        assertThat(status.endsAt()).contains(hour(200));
        assertThat(status.proposals()).extracting("standing").containsExactly("no longer counts", "holds");
    }

    @Test
    void showsWhyTheReportersDateWasNotAccepted() {
        var status = of(
                DEFAULT,
                HOLDS,
                proposed(2, hour(50), "reporter"),
                new EmbargoRejected(2, "ada", Optional.of(Confidential.report("The fix is not ready."))));

        assertThat(status.proposals().getLast().standing()).isEqualTo("was not accepted");
        assertThat(status.proposals().getLast().reason()).contains("The fix is not ready.");
        assertThat(status.answerable()).contains(1);
    }

    @Test
    void asksNothingAboutTheReportersOwnDate() {
        var status = of(proposed(1, hour(50), "reporter"), HOLDS, proposed(2, hour(100), "policy"));

        assertThat(status.endsAt()).contains(hour(50));
        assertThat(status.waiting()).get().extracting("number").isEqualTo(2);
        assertThat(of(DEFAULT, HOLDS, proposed(2, hour(50), "reporter"))
                        .proposals()
                        .getLast()
                        .by())
                .isEqualTo("you");
    }

    @Test
    void leavesOtherParticipantsOut() {
        var invited = new ParticipantInvited(
                "p1",
                ParticipantKind.EXPERT,
                Confidential.person("Emil"),
                Histories.text("Tell nobody."),
                Optional.empty(),
                Optional.empty());

        var status = of(
                DEFAULT, HOLDS, invited, proposed(2, hour(200), "ada"), new EmbargoRejected(2, "p1", Optional.empty()));

        assertThat(status.waiting()).isPresent();
    }

    @Test
    void showsThatItEnded() {
        var status = of(DEFAULT, HOLDS, new EmbargoEnded(EmbargoEnd.PUBLIC, Optional.empty(), List.of()));

        assertThat(status.endsAt()).isEmpty();
        assertThat(status.ended()).contains("the matter became public");
        assertThat(status.answerable()).isEmpty();
    }

    @Test
    void tellsEachStepOnceInTheTimeline() {
        var moments = ReporterFold.of(Histories.of(
                        DEFAULT,
                        HOLDS,
                        proposed(2, hour(200), "ada"),
                        new EmbargoAnswered("reporter", 2, true, Optional.empty()),
                        new EmbargoAccepted(2, "reporter", false),
                        new EmbargoRevised(2, hour(200), List.of())))
                .moments();

        assertThat(moments)
                .extracting(Moment::what)
                .hasSize(5)
                .contains("You agreed to the proposed end of the embargo");
    }

    private static EmbargoProposed proposed(int number, Instant end, String by) {
        return new EmbargoProposed(number, end, by, Optional.empty(), List.of());
    }

    private static EmbargoStatus of(Event... events) {
        return EmbargoFold.of(Histories.of(events));
    }
}
