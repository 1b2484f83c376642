package dev.candor.triage.embargo;

import static dev.candor.triage.casefile.Cases.NOW;
import static dev.candor.triage.casefile.Embargoes.END;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent;
import dev.candor.events.EmbargoEvent.EmbargoAccepted;
import dev.candor.events.EmbargoEvent.EmbargoProposed;
import dev.candor.events.EmbargoEvent.EmbargoRejected;
import dev.candor.events.EmbargoEvent.EmbargoRevised;
import dev.candor.events.ParticipantEvent.ParticipantJoined;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.events.Recipient;
import dev.candor.events.ReportEvent.EmbargoAnswered;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.Embargoes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmbargoAnswersTest {

    private static final Instant OTHER = NOW.plus(Duration.ofDays(10));

    private static Cases asked() {
        return Cases.in(CaseState.TRIAGING).and("triage", Embargoes.active()).and("ada", Embargoes.proposed(2, "ada"));
    }

    @Test
    void makeTheRevisedEndTheEmbargos() {
        var events = said(asked(), answer("reporter", 2, true, Optional.empty()));

        assertThat(events.getFirst()).isEqualTo(new EmbargoAccepted(2, "reporter", false));
        assertThat(events.getLast()).isInstanceOf(EmbargoRevised.class);
    }

    @Test
    void leaveTheEndWhereTheReporterRejects() {
        assertThat(said(asked(), answer("reporter", 2, false, Optional.empty())))
                .containsExactly(new EmbargoRejected(2, "reporter", Optional.empty()));
    }

    @Test
    void turnTheReportersOwnDateIntoAProposalToTheTeam() {
        var events = said(asked(), answer("reporter", 2, false, Optional.of(OTHER)));

        assertThat(events.getFirst()).isEqualTo(new EmbargoRejected(2, "reporter", Optional.empty()));
        assertThat(events.getLast()).isInstanceOfSatisfying(EmbargoProposed.class, it -> {
            assertThat(it.proposal()).isEqualTo(3);
            assertThat(it.endsAt()).isEqualTo(OTHER);
            assertThat(it.by()).isEqualTo("reporter");
            assertThat(it.to()).extracting(Recipient::participant).containsExactly("ada", "lead");
        });
    }

    @Test
    void letTheReporterProposeAnotherEndThanTheOneThatHolds() {
        var active = Cases.in(CaseState.TRIAGING).and("triage", Embargoes.active());

        assertThat(said(active, answer("reporter", 1, false, Optional.of(OTHER))))
                .singleElement()
                .isInstanceOf(EmbargoProposed.class);
    }

    @Test
    void changeNothingWhereTheyComeTooLate() {
        var over = asked().and("ada", new EmbargoRejected(2, "ada", Optional.empty()));

        assertThat(said(over, answer("reporter", 2, true, Optional.empty()))).isEmpty();
        assertThat(said(asked(), answer("reporter", 1, true, Optional.empty()))).isEmpty();
        assertThat(said(asked(), answer("somebody", 2, true, Optional.empty()))).isEmpty();
    }

    @Test
    void takeADateThatHasPassedForANo() {
        assertThat(said(asked(), answer("reporter", 2, false, Optional.of(NOW.minusSeconds(1)))))
                .containsExactly(new EmbargoRejected(2, "reporter", Optional.empty()));
    }

    @Test
    void countForAParticipantAlone() {
        var joined = asked().and("ada", Embargoes.invited("p1", ParticipantKind.MAINTAINER, Optional.empty()))
                .and("p1", new ParticipantJoined("p1"));

        assertThat(said(joined, answer("p1", 2, true, Optional.empty())))
                .containsExactly(new EmbargoAccepted(2, "p1", false));
        assertThat(said(joined, answer("p1", 2, false, Optional.of(END))))
                .containsExactly(new EmbargoRejected(2, "p1", Optional.empty()));
    }

    @Test
    void changeNothingOnAClosedCase() {
        var closed = Cases.in(CaseState.CLOSED).and("ada", Embargoes.proposed(1, "ada"));

        assertThat(said(closed, answer("reporter", 1, true, Optional.empty()))).isEmpty();
    }

    private static EmbargoAnswered answer(String who, int proposal, boolean accepted, Optional<Instant> counter) {
        return new EmbargoAnswered(who, proposal, accepted, counter);
    }

    private static List<CaseEvent> said(Cases cases, EmbargoAnswered answer) {
        var it = cases.build();
        var heard = Cases.recorded(it.sequence() + 1, "reporter", NOW, answer);
        return new EmbargoAnswers().to(heard, it.after(heard), Cases.by("triage"));
    }
}
