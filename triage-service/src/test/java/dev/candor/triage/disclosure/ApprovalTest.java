package dev.candor.triage.disclosure;

import static dev.candor.triage.casefile.Cases.NOW;
import static dev.candor.triage.casefile.Refusals.assertInvalid;
import static dev.candor.triage.casefile.Refusals.assertRefused;
import static dev.candor.triage.casefile.SampleCommands.after;
import static dev.candor.triage.casefile.SampleCommands.command;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent.AdvisoryApproved;
import dev.candor.events.CaseEvent.ApprovalKind;
import dev.candor.events.ParticipantEvent.ApprovalReviewed;
import dev.candor.events.ParticipantEvent.ParticipantJoined;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.events.Recipient;
import dev.candor.policy.Approval;
import dev.candor.policy.Policy;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.Embargoes;
import dev.candor.triage.casefile.Records;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Actor;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Four eyes in each of the three kinds, and the glass that a lead may break. */
class ApprovalTest {

    // Drafts of these cases are an hour old.
    private static final Instant DRAFTED = NOW.minus(Duration.ofHours(1));

    private static final CaseCommand ALONE = command("approve-advisory", Map.of("aloneBecause", "It is exploited."));
    private static final CaseCommand READ_AGAIN = command("approve-advisory", Map.of("readAgain", true));

    private static Cases draftedBy(String author) {
        var cases = Cases.in(CaseState.FIX_PREPARED);
        return cases.and(author, Cases.drafted(1, cases.build()));
    }

    private static Setting by(String account, Approval kind, Instant now) {
        Policy policy = Records.with(Cases.POLICY, "approval", kind);
        return Records.with(Cases.by(account, policy), "now", now);
    }

    private static Setting by(String account, Approval kind) {
        return by(account, kind, NOW);
    }

    private static AdvisoryApproved approved(CaseCommand command, VulnerabilityCase it, Setting setting) {
        return (AdvisoryApproved) command.decide(it, setting).getLast();
    }

    @Test
    void takesSomebodyOfTheTeamWhoDidNotWriteIt() {
        var it = draftedBy("ada").build();

        var approval = approved(command("approve-advisory"), it, by("grace", Approval.SECOND_PERSON));

        assertThat(approval.how()).isEqualTo(ApprovalKind.SECOND_PERSON);
        assertThat(approval.to()).isEmpty();
        assertRefused(
                Refusal.NOT_ON_THE_TEAM,
                () -> command("approve-advisory").decide(it, by("stranger", Approval.SECOND_PERSON)));
    }

    @Test
    void takesOnlyWhoWasInvitedForThatAndJoined() {
        var invited = draftedBy("ada")
                .and("ada", Embargoes.invited("olga", ParticipantKind.APPROVER, Optional.empty()))
                .and("ada", Embargoes.invited("emil", ParticipantKind.EXPERT, Optional.empty()))
                .and("emil", new ParticipantJoined("emil"));
        var joined = draftedBy("ada")
                .and("ada", Embargoes.invited("olga", ParticipantKind.APPROVER, Optional.empty()))
                .and("olga", new ParticipantJoined("olga"))
                .build();

        for (var account : List.of("grace", "olga", "emil", "ada")) {
            assertRefused(
                    Refusal.OUTSIDE_APPROVER_NEEDED,
                    () -> command("approve-advisory").decide(invited.build(), by(account, Approval.OUTSIDE_APPROVER)));
        }
        assertThat(approved(command("approve-advisory"), joined, by("olga", Approval.OUTSIDE_APPROVER))
                        .how())
                .isEqualTo(ApprovalKind.OUTSIDE_APPROVER);
    }

    @Test
    void letsASingleMaintainerApproveAfterADayAndASecondReading() {
        var it = draftedBy("ada").build();
        var nextDay = DRAFTED.plus(Duration.ofDays(1));

        assertRefused(
                Refusal.PAUSE_NOT_OVER,
                () -> READ_AGAIN.decide(it, by("ada", Approval.SINGLE_MAINTAINER, nextDay.minusMillis(1))));
        assertRefused(
                Refusal.NOT_READ_AGAIN,
                () -> command("approve-advisory").decide(it, by("ada", Approval.SINGLE_MAINTAINER, nextDay)));
        assertThat(approved(READ_AGAIN, it, by("ada", Approval.SINGLE_MAINTAINER, nextDay))
                        .how())
                .isEqualTo(ApprovalKind.SINGLE_MAINTAINER);
    }

    @Test
    void needsNoPauseWhereASecondPersonIsThereAllTheSame() {
        assertThat(approved(
                                command("approve-advisory"),
                                draftedBy("ada").build(),
                                by("grace", Approval.SINGLE_MAINTAINER))
                        .how())
                .isEqualTo(ApprovalKind.SECOND_PERSON);
    }

    @Test
    void neverTakesTheReporter() {
        var reported =
                Cases.receivedFrom("paul@sample.example").and("ada", Cases.assigned("ada"), Cases.confirmed("4.x"));
        var own = reported.and("paul", Cases.drafted(1, reported.build())).build();
        var later = NOW.plus(Duration.ofDays(9));

        assertRefused(
                Refusal.REPORTER_MAY_NOT_APPROVE,
                () -> READ_AGAIN.decide(own, by("paul", Approval.SINGLE_MAINTAINER, later)));
        var leads = Records.with(
                by("paul", Approval.SECOND_PERSON, later), "actor", new Actor("paul", Map.of("sample", Role.LEAD)));
        assertRefused(Refusal.REPORTER_MAY_NOT_APPROVE, () -> ALONE.decide(own, leads));
    }

    @Test
    void letsALeadBreakTheGlassOnlyWhereItCannotWait() {
        var it = draftedBy("lead");

        assertRefused(
                Refusal.BREAK_GLASS_NOT_NEEDED,
                () -> ALONE.decide(
                        it.build(),
                        by(
                                "lead",
                                Approval.SECOND_PERSON,
                                DRAFTED.plus(Duration.ofDays(3)).minusMillis(1))));
        for (var kind : Approval.values()) {
            assertThat(approved(ALONE, it.build(), by("lead", kind, DRAFTED.plus(Duration.ofDays(3))))
                            .how())
                    .isEqualTo(ApprovalKind.BREAK_GLASS);
        }
        for (var fact : List.of(Embargoes.isPublic(), Embargoes.exploitPublic(), Embargoes.exploited())) {
            var urgent = draftedBy("lead").and("ada", fact).build();
            assertThat(approved(ALONE, urgent, by("lead", Approval.SECOND_PERSON))
                            .how())
                    .isEqualTo(ApprovalKind.BREAK_GLASS);
        }
    }

    @Test
    void refusesABrokenGlassByAnybodyButALead() {
        var urgent = draftedBy("ada").and("ada", Embargoes.exploited()).build();

        assertRefused(Refusal.LEAD_NEEDED, () -> ALONE.decide(urgent, by("ada", Approval.SECOND_PERSON)));
    }

    @Test
    void tellsAllLeadsOfABrokenGlass() {
        var urgent = draftedBy("lead").and("ada", Embargoes.exploited()).build();

        var approval = approved(ALONE, urgent, by("lead", Approval.SECOND_PERSON));

        assertThat(approval.aloneBecause()).isPresent();
        assertThat(approval.to()).extracting(Recipient::participant).containsExactly("lead");
    }

    @Test
    void showsApprovedAloneUntilASecondPersonLooked() {
        var urgent = draftedBy("lead").and("ada", Embargoes.exploited()).build();
        var lead = by("lead", Approval.SECOND_PERSON);
        var alone = after(urgent, lead, ALONE);
        assertThat(alone.advisory().unreviewed()).isPresent();

        assertRefused(Refusal.OWN_CHANGE, () -> command("review-approval").decide(alone, lead));
        assertInvalid(() -> command("review-approval", Map.of("verdict", "object")), "/remark");
        var reviewed = after(alone, Cases.by("grace"), command("review-approval"));

        assertThat(reviewed.advisory().unreviewed()).isEmpty();
        assertThat(reviewed.advisory().alone()).get().extracting("review").isNotEqualTo(Optional.empty());
        assertRefused(
                Refusal.NOTHING_TO_REVIEW, () -> command("review-approval").decide(reviewed, Cases.by("grace")));
        var event = (ApprovalReviewed)
                command("review-approval").decide(alone, Cases.by("grace")).getLast();
        assertThat(event.to()).extracting(Recipient::participant).containsExactly("lead");
    }

    @Test
    void forgetsWhatWasApprovedAloneOnceItIsWrittenAnewAndNeverWentOut() {
        var urgent = draftedBy("lead").and("ada", Embargoes.exploited()).build();
        var alone = after(urgent, by("lead", Approval.SECOND_PERSON), ALONE);

        assertThat(after(alone, Cases.by("ada"), command("draft-advisory"))
                        .advisory()
                        .alone())
                .isEmpty();
    }
}
