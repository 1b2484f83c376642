package dev.candor.triage.casefile.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent.AssignmentAccepted;
import dev.candor.events.CaseEvent.NoteAdded;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.ParticipantEvent.CaseRestricted;
import dev.candor.events.ParticipantEvent.DeputyNamed;
import dev.candor.events.ParticipantEvent.ParticipantJoined;
import dev.candor.events.ParticipantEvent.ParticipantRemoved;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.events.ReportEvent.Audience;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightTest {

    private static final VulnerabilityCase OPEN = Cases.received().build();
    private static final VulnerabilityCase FOR_LEADS =
            Cases.receivedFor(Audience.LEADS).build();
    private static final VulnerabilityCase FOR_OUTSIDE =
            Cases.receivedFor(Audience.OUTSIDE_CONTACT).build();

    @ParameterizedTest
    @CsvSource({
        "HANDLER,         WHOLE,   NOTHING, NOTHING",
        "AUDITOR,         WHOLE,   NOTHING, NOTHING",
        "LEAD,            WHOLE,   WHOLE,   NOTHING",
        "OUTSIDE_CONTACT, NOTHING, NOTHING, WHOLE",
    })
    void dependsOnTheRoleAndOnWhomTheCaseIsFor(Role role, Sight open, Sight forLeads, Sight forOutside) {
        var member = new Actor("mona", Map.of("sample", role));

        assertThat(Sight.of(OPEN, member)).isEqualTo(open);
        assertThat(Sight.of(FOR_LEADS, member)).isEqualTo(forLeads);
        assertThat(Sight.of(FOR_OUTSIDE, member)).isEqualTo(forOutside);
        var ofAnotherTeam = new Actor("mona", Map.of("other", role));
        for (var it : new VulnerabilityCase[] {OPEN, FOR_LEADS, FOR_OUTSIDE}) {
            assertThat(Sight.of(it, ofAnotherTeam)).isEqualTo(Sight.NOTHING);
        }
    }

    @Test
    void letsInWhoeverHandlesARestrictedCaseIsAskedToOrStandsIn() {
        var ada = new Actor("ada", Map.of("sample", Role.HANDLER));
        var asked = Cases.receivedFor(Audience.LEADS).and("lead", Cases.assigned("ada"));

        assertThat(Sight.of(asked.build(), ada)).isEqualTo(Sight.WHOLE);
        asked.and("ada", new AssignmentAccepted("ada"));
        assertThat(Sight.of(asked.build(), ada)).isEqualTo(Sight.WHOLE);
        asked.and("ada", new DeputyNamed(Optional.of("grace"), Optional.empty()));
        assertThat(Sight.of(asked.build(), new Actor("grace", Map.of("sample", Role.HANDLER))))
                .isEqualTo(Sight.WHOLE);
        assertThat(Sight.of(asked.build(), new Actor("ada", Map.of()))).isEqualTo(Sight.NOTHING);
    }

    @Test
    void showsTheTermsFirstThenTheCaseThenNothing() {
        var xena = new Actor("xena", Map.of());
        var cases = Cases.received();

        assertThat(Sight.of(cases.build(), xena)).isEqualTo(Sight.NOTHING);
        cases.and("lead", Cases.invited("xena"));
        assertThat(Sight.of(cases.build(), xena)).isEqualTo(Sight.TERMS);
        cases.and("xena", new ParticipantJoined("xena"));
        assertThat(Sight.of(cases.build(), xena)).isEqualTo(Sight.AS_PARTICIPANT);
        cases.and("lead", new ParticipantRemoved("xena", false, Optional.empty()));
        assertThat(Sight.of(cases.build(), xena)).isEqualTo(Sight.NOTHING);
    }

    @Test
    void letsAParticipantOfTheTeamReadAllOfARestrictedCase() {
        var cases = Cases.received().and("lead", new CaseRestricted(false, Optional.empty()));
        var grace = new Actor("grace", Map.of("sample", Role.HANDLER));

        assertThat(Sight.of(cases.build(), grace)).isEqualTo(Sight.NOTHING);
        cases.and("lead", Cases.invited("grace"));
        assertThat(Sight.of(cases.build(), grace)).isEqualTo(Sight.TERMS);
        cases.and("grace", new ParticipantJoined("grace"));
        assertThat(Sight.of(cases.build(), grace)).isEqualTo(Sight.WHOLE);
    }

    @Test
    void isWholeForTheDeskItself() {
        assertThat(Sight.of(FOR_OUTSIDE, Actor.clock("sample"))).isEqualTo(Sight.WHOLE);
    }

    @Test
    void keepsFromAParticipantWhatTheTeamSaysAmongItselfAndWhoReported() {
        var cases = Cases.received()
                .and("ada", note("Bob must not see this."))
                .and("xena", note("Mine."))
                .and("intake", Cases.held())
                .and("lead", Cases.invited("yann"), Cases.invited("xena"))
                .and("xena", new ParticipantJoined("xena"));

        var seen = Sight.shown(cases.build(), new Actor("xena", Map.of())).orElseThrow();

        assertThat(seen.thread().messages())
                .extracting(it -> it.text().text().value())
                .containsExactly("Mine.");
        assertThat(seen.report().reporter()).isEmpty();
        assertThat(seen.report().received().reporter().orElseThrow().name()).isEmpty();
        assertThat(seen.participants().all()).extracting(it -> it.id()).containsExactly("xena");
        assertThat(Sight.shown(cases.build(), new Actor("yann", Map.of()))).isEmpty();
    }

    private static NoteAdded note(String words) {
        return new NoteAdded(LongText.of(Confidential.team(words)));
    }
}
