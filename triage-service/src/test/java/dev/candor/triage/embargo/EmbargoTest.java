package dev.candor.triage.embargo;

import static dev.candor.triage.casefile.Cases.NOW;
import static dev.candor.triage.casefile.Cases.RECEIVED;
import static dev.candor.triage.casefile.Cases.by;
import static dev.candor.triage.casefile.Embargoes.END;
import static dev.candor.triage.casefile.Refusals.assertInvalid;
import static dev.candor.triage.casefile.Refusals.assertRefused;
import static dev.candor.triage.casefile.SampleCommands.after;
import static dev.candor.triage.casefile.SampleCommands.command;
import static dev.candor.triage.casefile.SampleCommands.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.EmbargoEvent.EmbargoAccepted;
import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.events.EmbargoEvent.EmbargoEnded;
import dev.candor.events.EmbargoEvent.EmbargoProposed;
import dev.candor.events.EmbargoEvent.EmbargoRevised;
import dev.candor.events.ParticipantEvent.ParticipantJoined;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.events.ParticipantEvent.ParticipantRemoved;
import dev.candor.events.Recipient;
import dev.candor.policy.EmbargoTerms;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.Consent;
import dev.candor.triage.casefile.Embargo;
import dev.candor.triage.casefile.EmbargoProposal.Standing;
import dev.candor.triage.casefile.Embargoes;
import dev.candor.triage.casefile.Records;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmbargoTest {

    private static final String LATER = "2027-02-01T12:00:00Z";

    private static Cases active() {
        return Cases.in(CaseState.TRIAGING).and("triage", Embargoes.active());
    }

    private static Cases withoutReporter() {
        return Cases.openedByTeam().and("ada", Cases.assigned("ada"));
    }

    private static VulnerabilityCase revised(Cases cases, String by) {
        return cases.and(by, Embargoes.proposed(2, by, Instant.parse(LATER))).build();
    }

    @Test
    void holdsByThePublishedDefaultForTeamAndReporter() {
        var embargo = active().build().embargo();

        assertThat(embargo.state()).isEqualTo(Embargo.State.ACTIVE);
        assertThat(embargo.endsAt()).contains(END);
        assertThat(embargo.parties().get("team").consent()).isEqualTo(Consent.SIGNATORY);
        assertThat(embargo.parties().get("reporter").consent()).isEqualTo(Consent.SIGNATORY);
    }

    @Test
    void asksTheReporterAboutARevision() {
        var events = command("propose-embargo", Map.of("end", LATER, "reason", "The fix takes longer."))
                .decide(active().build(), by("ada"));

        assertThat(events).singleElement().isInstanceOfSatisfying(EmbargoProposed.class, it -> {
            assertThat(it.proposal()).isEqualTo(2);
            assertThat(it.by()).isEqualTo("ada");
            assertThat(it.to()).extracting(Recipient::participant).containsExactly("reporter");
        });
    }

    @Test
    void keepsTheEndWhileARevisionWaits() {
        var embargo = revised(active(), "ada").embargo();

        assertThat(embargo.state()).isEqualTo(Embargo.State.REVISE);
        assertThat(embargo.endsAt()).contains(END);
        assertThat(embargo.pending()).get().extracting("number").isEqualTo(2);
        assertThat(embargo.isActive()).isTrue();
    }

    @Test
    void takesTheRevisedEndOnceBothAgree() {
        var proposedByReporter = revised(active(), "reporter");

        var events = command("accept-embargo").decide(proposedByReporter, by("ada"));

        assertThat(events)
                .containsExactly(
                        new EmbargoAccepted(2, "ada", false),
                        new EmbargoRevised(
                                2,
                                Instant.parse(LATER),
                                proposedByReporter.report().reporter().stream().toList()));
        var then = after(proposedByReporter, by("ada"), command("accept-embargo"));
        assertThat(then.embargo().state()).isEqualTo(Embargo.State.ACTIVE);
        assertThat(then.embargo().endsAt()).contains(Instant.parse(LATER));
    }

    @Test
    void needsNobodyElseWithoutAReporter() {
        var first = after(withoutReporter().build(), by("ada"), command("propose-embargo"));
        assertThat(first.embargo().state()).isEqualTo(Embargo.State.ACTIVE);

        assertThat(said(first, "ada", command("propose-embargo", Map.of("end", LATER))))
                .containsExactly("embargo-proposed", "embargo-revised");
    }

    @Test
    void proposesThePolicysDefaultWhereNoEndIsSaid() {
        var proposed = (EmbargoProposed) command("propose-embargo", Map.of())
                .decide(withoutReporter().build(), by("ada"))
                .getFirst();

        assertThat(proposed.endsAt()).isEqualTo(RECEIVED.plus(Duration.ofDays(90)));
    }

    @Test
    void keepsTheEndWhereARevisionIsRejected() {
        var rejected = after(revised(active(), "reporter"), by("ada"), command("reject-embargo"));

        assertThat(rejected.embargo().state()).isEqualTo(Embargo.State.ACTIVE);
        assertThat(rejected.embargo().endsAt()).contains(END);
        assertThat(rejected.embargo().proposals().getLast().standing()).isEqualTo(Standing.REJECTED);
    }

    @Test
    void givesUpAFirstProposalThatIsRejected() {
        var proposed = Cases.in(CaseState.TRIAGING)
                .and("ada", Embargoes.proposed(1, "ada"))
                .build();
        assertThat(proposed.embargo().state()).isEqualTo(Embargo.State.PROPOSED);

        var rejected = after(proposed, by("grace"), command("reject-embargo"));

        assertThat(rejected.embargo().state()).isEqualTo(Embargo.State.NONE);
        assertThat(rejected.embargo().parties().get("reporter").consent()).isEqualTo(Consent.NO_EMBARGO);
    }

    @Test
    void letsALaterProposalTakeThePlaceOfAnEarlier() {
        var third = after(revised(active(), "reporter"), by("ada"), command("propose-embargo"));

        assertThat(third.embargo().proposals())
                .extracting("standing")
                .containsExactly(Standing.ACCEPTED, Standing.SUPERSEDED, Standing.OPEN);
    }

    @Test
    void refusesToAnswerWhatWasNotProposed() {
        assertRefused(Refusal.NO_PROPOSAL, () -> command("accept-embargo").decide(active().build(), by("ada")));
        assertRefused(Refusal.NO_PROPOSAL, () -> command("reject-embargo").decide(active().build(), by("ada")));
    }

    @Test
    void refusesAnAnswerToAnotherProposalThanTheOneThatWaits() {
        assertRefused(
                Refusal.PROPOSAL_NOT_LATEST,
                () -> command("accept-embargo", Map.of("proposal", 1))
                        .decide(revised(active(), "reporter"), by("ada")));
    }

    @Test
    void refusesToAcceptOnesOwnProposal() {
        assertRefused(
                Refusal.ALREADY_AGREED, () -> command("accept-embargo").decide(revised(active(), "ada"), by("grace")));
    }

    @Test
    void refusesAnEndThatHasPassed() {
        var passed = Map.of("end", NOW.minusSeconds(1).toString());

        assertRefused(
                Refusal.NOT_IN_FUTURE, () -> command("propose-embargo", passed).decide(active().build(), by("ada")));
        assertRefused(
                Refusal.NOT_IN_FUTURE,
                () -> command("accept-embargo")
                        .decide(
                                active().and("reporter", Embargoes.proposed(2, "reporter", NOW.minusSeconds(1)))
                                        .build(),
                                by("ada")));
    }

    @Test
    void refusesTheEndThatHoldsAlready() {
        assertRefused(
                Refusal.ALREADY_AGREED,
                () -> command("propose-embargo", Map.of("end", END.toString())).decide(active().build(), by("ada")));
    }

    @Test
    void refusesAnEndFurtherThanThePolicyAllows() {
        var terms = Cases.POLICY.embargo();
        var strict = Records.with(
                Cases.POLICY,
                "embargo",
                new EmbargoTerms(
                        terms.length(), Optional.of(Duration.ofDays(60)), terms.noDisclosure(), terms.terms()));

        assertRefused(
                Refusal.EMBARGO_TOO_LONG,
                () -> command("propose-embargo", Map.of("end", LATER)).decide(active().build(), by("ada", strict)));
    }

    @Test
    void refusesANewEmbargoOfWhatIsKnownOrExploited() {
        for (var fact : List.of(Embargoes.isPublic(), Embargoes.exploitPublic(), Embargoes.exploited())) {
            var known = Cases.in(CaseState.TRIAGING).and("ada", fact).build();

            assertRefused(
                    Refusal.EMBARGO_NOT_POSSIBLE,
                    () -> command("propose-embargo").decide(known, by("ada")));
        }
    }

    @Test
    void letsTheEmbargoOfAnExploitedMatterBeRevised() {
        var exploited = active().and("ada", Embargoes.exploited()).build();

        assertThat(said(exploited, "ada", command("propose-embargo"))).containsExactly("embargo-proposed");
    }

    @Test
    void doesNotComeBackOnceItEnded() {
        var ended = after(active().build(), by("ada"), command("end-embargo"));

        assertThat(ended.embargo().state()).isEqualTo(Embargo.State.EXITED);
        assertThat(ended.embargo().endsAt()).isEmpty();
        assertRefused(Refusal.EMBARGO_OVER, () -> command("propose-embargo").decide(ended, by("ada")));
    }

    @Test
    void endsEarlyByAgreementAlone() {
        var ended = (EmbargoEnded)
                command("end-embargo").decide(active().build(), by("ada")).getLast();

        assertThat(ended.why()).isEqualTo(EmbargoEnd.AGREEMENT);
        assertThat(ended.to()).extracting(Recipient::participant).containsExactly("reporter");
        assertInvalid(() -> command("end-embargo", Map.of("reason", "I want to.")), "/agreement");
        assertRefused(
                Refusal.NO_EMBARGO,
                () -> command("end-embargo").decide(Cases.in(CaseState.TRIAGING).build(), by("ada")));
    }

    @Test
    void endsByARejectionAndByTheDisclosure() {
        var disclosable = Cases.in(CaseState.SCHEDULED)
                .and("ada", Embargoes.active())
                .and("ada", Cases.released("4.x", "4.9.9"), Cases.released("5.x", "5.9.9"))
                .build();

        assertThat(said(active().build(), "ada", command("reject"))).contains("embargo-ended");
        assertThat(said(disclosable, "ada", command("disclose"))).containsExactly("disclosed", "embargo-ended");
    }

    @Test
    void saysWhetherItOutlastsALimit() {
        var prepared = active().build();

        assertThat(prepared.embargo().endsAfter(END.minusSeconds(1))).isTrue();
        assertThat(prepared.embargo().endsAfter(END)).isFalse();
    }

    @Test
    void refusesADisclosureSetForAnInstantAfterItsEnd() {
        var ready = Cases.in(CaseState.FIX_PREPARED)
                .and("ada", Cases.drafted(1, Cases.in(CaseState.FIX_PREPARED).build()));
        var approved = after(ready.and("ada", Embargoes.active(END)).build(), by("grace"), command("approve-advisory"));

        assertRefused(
                Refusal.AFTER_EMBARGO,
                () -> command(
                                "schedule-disclosure",
                                Map.of("at", END.plusSeconds(1).toString()))
                        .decide(approved, by("ada")));
        assertThat(said(approved, "ada", command("schedule-disclosure", Map.of("at", END.toString()))))
                .containsExactly("disclosure-scheduled");
    }

    @Test
    void asksParticipantsForTheirConsentAndForgetsThoseWhoLeft() {
        var limit = NOW.plus(Duration.ofDays(14));
        var joined = active().and("ada", Embargoes.invited("p1", ParticipantKind.DISTRIBUTOR, Optional.of(limit)))
                .and("p1", new ParticipantJoined("p1"));

        assertThat(joined.build().embargo().parties().get("p1").consent()).isEqualTo(Consent.SIGNATORY);
        assertThat(joined.build().embargo().limit()).contains(limit);
        var revised = after(revised(joined, "reporter"), by("ada"), command("accept-embargo"));
        assertThat(revised.embargo().principals()).containsExactly("reporter", "team");
        assertThat(revised.embargo().parties().get("p1").consent()).isEqualTo(Consent.LAPSED);
        assertThat(joined.and("ada", new ParticipantRemoved("p1", false, Optional.empty()))
                        .build()
                        .embargo()
                        .parties())
                .doesNotContainKey("p1");
    }

    @Test
    void letsAParticipantRejectForThemselvesAlone() {
        var invited = active().and("ada", Embargoes.invited("expert", ParticipantKind.EXPERT, Optional.empty()))
                .and("expert", new ParticipantJoined("expert"));
        var waiting = revised(invited, "ada");

        var then = after(waiting, by("expert"), command("reject-embargo"));

        assertThat(then.embargo().state()).isEqualTo(Embargo.State.REVISE);
        assertThat(then.embargo().pending()).isPresent();
    }
}
