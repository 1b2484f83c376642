package dev.candor.triage.disclosure;

import static dev.candor.triage.casefile.Cases.by;
import static dev.candor.triage.casefile.Refusals.assertRefused;
import static dev.candor.triage.casefile.SampleCommands.after;
import static dev.candor.triage.casefile.SampleCommands.command;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.Confidential;
import dev.candor.events.OutcomeEvent.AdvisoryRevised;
import dev.candor.events.OutcomeEvent.CaseLinked;
import dev.candor.events.OutcomeEvent.CaseRelation;
import dev.candor.events.OutcomeEvent.FollowUpOpened;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.Origin;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Refusal;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ErratumTest {

    private static final String FOLLOW_UP = "SAMPLE-2026-0005";

    @Test
    void publishesTheApprovedRevisionUnderTheOldDate() {
        var it = corrected().build();

        var revised = (AdvisoryRevised)
                command("revise-advisory").decide(it, by("ada")).getLast();

        assertThat(revised.advisory().revision()).isEqualTo(2);
        assertThat(revised.advisory().publishedAt()).isPresent();
        assertThat(after(it, by("ada"), command("revise-advisory")).advisory().published())
                .contains(revised.advisory());
    }

    @Test
    void wantsAnApprovedNewerRevision() {
        var disclosed = Cases.in(CaseState.DISCLOSED);
        var once = after(corrected().build(), by("ada"), command("revise-advisory"));

        assertRefused(
                Refusal.REVISION_PUBLISHED, () -> command("revise-advisory").decide(once, by("ada")));
        assertRefused(
                Refusal.REVISION_PUBLISHED, () -> command("revise-advisory").decide(disclosed.build(), by("ada")));
        assertRefused(
                Refusal.NOT_APPROVED,
                () -> command("revise-advisory")
                        .decide(
                                disclosed
                                        .and("ada", Cases.drafted(2, disclosed.build()))
                                        .build(),
                                by("ada")));
        assertRefused(
                Refusal.NOT_DISCLOSED,
                () -> command("revise-advisory")
                        .decide(Cases.in(CaseState.CLOSED).build(), by("ada")));
    }

    @Test
    void holdsAnErratumBackWhileTheFollowUpIsSecret() {
        var opened = corrected().and("ada", followUpOpened());
        var unknown = opened.build();
        var known = opened.and("triage", link()).build();

        assertRefused(Refusal.FOLLOW_UP_OPEN, () -> command("revise-advisory").decide(unknown, by("ada")));
        assertRefused(
                Refusal.FOLLOW_UP_OPEN,
                () -> command("revise-advisory")
                        .decide(known, by("ada", Cases.in(CaseState.FIXING).as(FOLLOW_UP))));
        assertRefused(
                Refusal.FOLLOW_UP_OPEN,
                () -> command("revise-advisory")
                        .decide(known, by("ada", Cases.in(CaseState.DEFERRED).as(FOLLOW_UP))));
        assertThat(command("revise-advisory")
                        .decide(known, by("ada", Cases.in(CaseState.DISCLOSED).as(FOLLOW_UP))))
                .hasSize(1);
        assertThat(command("revise-advisory")
                        .decide(known, by("ada", Cases.in(CaseState.REJECTED).as(FOLLOW_UP))))
                .hasSize(1);
    }

    @Test
    void sendsTheErratumOutWithTheFollowUpsDisclosure() {
        var old = corrected().and("ada", followUpOpened(), link()).build();
        var followUp = followUp(CaseState.SCHEDULED);
        var disclose = new Disclose(Optional.of("It is exploited."));

        assertThat(disclose.relatives(followUp)).containsExactly(old.id());
        assertThat(disclose.decideOnOthers(followUp, by("ada", old)).get(old.id()))
                .singleElement()
                .isInstanceOf(AdvisoryRevised.class);
        assertThat(new DiscloseOnSchedule().decideOnOthers(followUp, by("triage", old)))
                .containsOnlyKeys(old.id());
    }

    @Test
    void sendsNothingOutThatIsNotApproved() {
        var disclosed = Cases.in(CaseState.DISCLOSED);
        var drafted = disclosed.and("ada", Cases.drafted(2, disclosed.build())).build();
        var disclose = new Disclose(Optional.empty());

        assertThat(disclose.decideOnOthers(followUp(CaseState.SCHEDULED), by("ada", drafted)))
                .isEmpty();
        assertThat(disclose.relatives(Cases.in(CaseState.SCHEDULED).build())).isEmpty();
    }

    @Test
    void withdrawsOnceAndForGood() {
        var withdrawn = after(corrected().build(), by("ada"), command("withdraw-advisory"));

        assertThat(withdrawn.state()).isEqualTo(CaseState.DISCLOSED);
        assertRefused(
                Refusal.ADVISORY_WITHDRAWN, () -> command("withdraw-advisory").decide(withdrawn, by("ada")));
        assertRefused(
                Refusal.ADVISORY_WITHDRAWN, () -> command("revise-advisory").decide(withdrawn, by("ada")));
        assertRefused(
                Refusal.NOT_DISCLOSED,
                () -> command("withdraw-advisory")
                        .decide(Cases.in(CaseState.CLOSED).build(), by("ada")));
    }

    @Test
    void creditsAndTellsTheReportersOfDuplicates() {
        var link = new CaseLinked(
                "SAMPLE-2026-0007",
                CaseRelation.DUPLICATE,
                Optional.empty(),
                Optional.of(Confidential.person("Bob B.")));
        var it = Cases.in(CaseState.FIXING).and("ada", link).build();

        var drafted = after(it, by("ada"), command("draft-advisory", Map.of("title", "A title")));

        assertThat(drafted.advisory().draft().orElseThrow().advisory().value().credits())
                .extracting(credit -> credit.name())
                .containsExactly("Rita R.", "Bob B.");
    }

    private static Cases corrected() {
        var disclosed = Cases.in(CaseState.DISCLOSED);
        return disclosed.and("ada", Cases.drafted(2, disclosed.build())).approved("grace", 2);
    }

    private static FollowUpOpened followUpOpened() {
        return new FollowUpOpened(Confidential.report("Still open"), Cases.text("The other way in."));
    }

    private static CaseLinked link() {
        return new CaseLinked(FOLLOW_UP, CaseRelation.FOLLOW_UP, Optional.empty(), Optional.empty());
    }

    /** A case in that state that follows up the plain one. */
    private static VulnerabilityCase followUp(CaseState state) {
        var entries = new ArrayList<Recorded>();
        for (var it : Cases.in(state).entries()) {
            var event = it.event() instanceof ReportReceived report ? from(report) : it.event();
            entries.add(new Recorded(
                    it.id(),
                    FOLLOW_UP,
                    it.sequence(),
                    it.source(),
                    it.actor(),
                    it.occurredAt(),
                    it.policyVersion(),
                    it.cause(),
                    event));
        }
        return VulnerabilityCase.of(entries);
    }

    private static ReportReceived from(ReportReceived it) {
        return new ReportReceived(
                it.reportId(),
                it.project(),
                it.channel(),
                it.source(),
                it.summary(),
                it.details(),
                it.claims(),
                it.reporter(),
                it.files(),
                it.raw(),
                it.remarks(),
                it.receiptGeneration(),
                it.acknowledgeBy(),
                it.audience(),
                Optional.of(new Origin("SAMPLE-2026-0001", CaseRelation.FOLLOW_UP)),
                it.receiptTo());
    }
}
