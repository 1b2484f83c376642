package dev.candor.triage.outcome;

import static dev.candor.triage.casefile.Cases.by;
import static dev.candor.triage.casefile.Refusals.assertInvalid;
import static dev.candor.triage.casefile.Refusals.assertRefused;
import static dev.candor.triage.casefile.SampleCommands.after;
import static dev.candor.triage.casefile.SampleCommands.command;
import static dev.candor.triage.casefile.SampleCommands.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.EventTypes;
import dev.candor.events.OutcomeEvent.Deferred;
import dev.candor.events.OutcomeEvent.Redirected;
import dev.candor.events.OutcomeEvent.UpstreamNotified;
import dev.candor.events.ParticipantEvent.ParticipantInvited;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.events.ReportEvent.Forwarding;
import dev.candor.events.ReportEvent.ForwardingChosen;
import dev.candor.events.ReportEvent.ReportAdmitted;
import dev.candor.events.ReportEvent.ReportQuarantined;
import dev.candor.events.ReportEvent.ReportWithdrawn;
import dev.candor.events.ReportEvent.SecondLookRequested;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Redirected, passed on, put off, withdrawn, looked at twice, set apart. */
class OtherWaysTest {

    private static final VulnerabilityCase TRIAGING =
            Cases.in(CaseState.TRIAGING).build();

    @Test
    void redirectsWithWhatThePolicyKnows() {
        var known = command("redirect", Map.of("purl", "pkg:npm/qs", "text", "It is theirs."));

        var events = known.decide(TRIAGING, Policies.by("ada"));

        assertThat(events.getLast()).isInstanceOfSatisfying(Redirected.class, it -> {
            assertThat(it.maintainers()).isEqualTo("The qs team");
            assertThat(it.page()).contains("https://qs.example/security");
        });
        // A contact in the policy is no decision to write to it.
        assertThat(events).noneMatch(UpstreamNotified.class::isInstance);
    }

    @Test
    void wantsToKnowWhoMaintainsWhatThePolicyDoesNotName() {
        var unknown = command("redirect", Map.of("purl", "pkg:npm/other", "text", "x"));
        var noMail = command("notify-upstream", Map.of("purl", "pkg:npm/other", "name", "They", "withoutName", true));

        assertInvalid(() -> unknown.decide(TRIAGING, by("ada")), "/maintainers");
        assertInvalid(() -> noMail.decide(TRIAGING, by("ada")), "/mail");
        assertInvalid(() -> command("redirect", Map.of("purl", "qs", "maintainers", "x", "text", "x")), "/purl");
        assertInvalid(() -> command("notify-upstream", Map.of("purl", "pkg:npm/qs", "mail", "nobody")), "/mail");
    }

    @Test
    void invitesTheMaintainersToTheTermsAndTellsThemNothingElse() {
        var events = notifying(Map.of()).decide(chosen(Forwarding.FORWARD), Policies.by("ada"));

        assertThat(events.stream().map(EventTypes::nameOf)).containsExactly("upstream-notified", "participant-invited");
        var told = (UpstreamNotified) events.getFirst();
        assertThat(told.withoutReportersName()).isFalse();
        assertThat(told.to().address().value()).isEqualTo("security@qs.example");
        assertThat(events.getLast()).isInstanceOfSatisfying(ParticipantInvited.class, it -> {
            assertThat(it.kind()).isEqualTo(ParticipantKind.MAINTAINER);
            assertThat(it.participant()).isEqualTo(told.participant());
            assertThat(it.terms().text().value())
                    .isEqualTo(Policies.FULL.embargo().terms());
        });
    }

    @Test
    void respectsTheReportersChoice() {
        assertRefused(Refusal.FORWARDING_NOT_CHOSEN, () -> notifying(Map.of()).decide(TRIAGING, Policies.by("ada")));
        assertRefused(
                Refusal.REPORTER_FORWARDS,
                () -> notifying(Map.of("withoutName", true)).decide(chosen(Forwarding.MYSELF), Policies.by("ada")));
        assertThat(isNameless(TRIAGING, Map.of("withoutName", true))).isTrue();
        assertThat(isNameless(chosen(Forwarding.WITHOUT_MY_NAME), Map.of())).isTrue();
        assertThat(isNameless(chosen(Forwarding.FORWARD), Map.of("withoutName", true)))
                .isTrue();
        assertThat(isNameless(Cases.openedByTeam().build(), Map.of())).isTrue();
    }

    @Test
    void redirectsAndTellsTheMaintainersAtOnceWhereAPersonNamesTheAddress() {
        var fields = Map.of("purl", "pkg:npm/qs", "text", "It is theirs.", "mail", "sec@qs.example");
        var redirect = command("redirect", fields);

        assertRefused(Refusal.REPORTER_FORWARDS, () -> redirect.decide(chosen(Forwarding.MYSELF), Policies.by("ada")));
        assertThat(redirect.decide(chosen(Forwarding.FORWARD), Policies.by("ada")).stream()
                        .map(EventTypes::nameOf))
                .containsExactly("acknowledged", "upstream-notified", "participant-invited", "redirected");
    }

    @Test
    void tellsTheSameMaintainersOnce() {
        var told = after(chosen(Forwarding.FORWARD), Policies.by("ada"), notifying(Map.of()));
        var other = command("notify-upstream", Map.of("purl", "pkg:npm/z", "name", "Z", "mail", "z@z.example"));

        assertRefused(
                Refusal.UPSTREAM_ALREADY_NOTIFIED, () -> notifying(Map.of()).decide(told, Policies.by("ada")));
        assertThat(after(told, Policies.by("ada"), other).outcome().upstream())
                .extracting(UpstreamNotified::participant)
                .containsExactly("1-upstream", "2-upstream");
    }

    @Test
    void defersAsLongAsTheCasesPromisesSay() {
        var confirmed = Cases.in(CaseState.CONFIRMED).build();
        var length = Cases.POLICY.clocks().deferredReview().length();

        assertThat(deferredUntil(confirmed, Map.of("text", "Not now."))).isEqualTo(Cases.NOW.plus(length));
        assertThat(deferredUntil(confirmed, Map.of("text", "x", "reviewAt", "2026-11-23T12:00:00Z")))
                .isEqualTo(Cases.NOW.plus(Duration.ofDays(1)));
        assertRefused(
                Refusal.NOT_IN_FUTURE,
                () -> deferredUntil(confirmed, Map.of("text", "x", "reviewAt", "2026-11-22T12:00:00Z")));
    }

    @Test
    void forgetsTheReviewWhenWorkGoesOn() {
        var fixing = after(Cases.in(CaseState.DEFERRED).build(), by("ada"), command("start-fixing"));

        assertThat(fixing.outcome().reviewAt()).isEmpty();
        assertThat(fixing.outcome().decision()).isEmpty();
    }

    @Test
    void decidesOnAWithdrawalOnce() {
        var withdrawn = Cases.in(CaseState.TRIAGING).and("reporter", new ReportWithdrawn(Optional.empty()));
        var rejected = withdrawn.build();

        var goesOn = after(rejected, by("ada"), command("continue-without-reporter"));

        assertThat(rejected.outcome().awaitsWithdrawalDecision()).isTrue();
        assertThat(goesOn.state()).isEqualTo(CaseState.TRIAGING);
        assertThat(goesOn.outcome().awaitsWithdrawalDecision()).isFalse();
        assertThat(after(rejected, by("ada"), command("reject")).outcome().awaitsWithdrawalDecision())
                .isFalse();
        assertRefused(
                Refusal.NOT_WITHDRAWN,
                () -> command("continue-without-reporter").decide(goesOn, by("ada")));
        assertRefused(
                Refusal.NOT_WITHDRAWN,
                () -> command("continue-without-reporter").decide(TRIAGING, by("ada")));
    }

    @Test
    void letsSomebodyElseLookOnce() {
        var asked = Cases.in(CaseState.REJECTED).and("reporter", asks()).build();
        var upheld = after(asked, by("grace"), command("give-second-look"));

        assertThat(upheld.state()).isEqualTo(CaseState.REJECTED);
        assertRefused(
                Refusal.SECOND_LOOK_BY_ANOTHER,
                () -> command("give-second-look").decide(asked, by("ada")));
        assertRefused(
                Refusal.SECOND_LOOK_NOT_ASKED, () -> command("give-second-look").decide(upheld, by("grace")));
        assertRefused(
                Refusal.SECOND_LOOK_NOT_ASKED,
                () -> command("give-second-look")
                        .decide(Cases.in(CaseState.REJECTED).build(), by("grace")));
        assertInvalid(() -> command("give-second-look", Map.of("text", "x")), "/upheld");
    }

    @Test
    void takesACaseUpAgainThatDoesNotPassTheSecondLook() {
        var asked = Cases.in(CaseState.REJECTED).and("reporter", asks()).build();

        assertThat(said(asked, "grace", command("give-second-look", Map.of("upheld", false, "text", "It is real."))))
                .containsExactly("second-look-given", "reopened");
    }

    @Test
    void countsTheFirstRequestAlone() {
        var twice = Cases.in(CaseState.REJECTED).and("reporter", asks(), asks()).build();
        var given = after(twice, by("grace"), command("give-second-look"));
        var again = given.after(Cases.recorded(given.sequence() + 1, "reporter", Cases.NOW, asks()));

        assertThat(again.outcome().awaitsSecondLook()).isFalse();
    }

    @Test
    void admitsOnlyWhatIsSetApart() {
        var apart = Cases.received().and("intake", new ReportQuarantined(Set.of(), Optional.empty()));
        var admitted = Cases.received()
                .and(
                        "intake",
                        new ReportQuarantined(Set.of(), Optional.empty()),
                        new ReportAdmitted("ada", Optional.empty()))
                .build();

        assertThat(command("admit-report").decide(apart.build(), by("ada"))).isEmpty();
        assertRefused(Refusal.NOT_QUARANTINED, () -> command("admit-report").decide(admitted, by("ada")));
    }

    @Test
    void promptsForEachDecisionThatIsOwed() {
        assertThat(Prompt.of(TRIAGING)).isEmpty();
        assertThat(Prompt.of(Cases.in(CaseState.TRIAGING)
                        .and("reporter", new ReportWithdrawn(Optional.empty()))
                        .build()))
                .contains(Prompt.WITHDRAWN);
        assertThat(Prompt.of(
                        Cases.in(CaseState.REJECTED).and("reporter", asks()).build()))
                .contains(Prompt.SECOND_LOOK);
        assertThat(Prompt.of(Cases.received()
                        .and("intake", new ReportQuarantined(Set.of(), Optional.empty()))
                        .build()))
                .contains(Prompt.QUARANTINED);
    }

    private static SecondLookRequested asks() {
        return new SecondLookRequested(Cases.text("It is real."));
    }

    private static VulnerabilityCase chosen(Forwarding choice) {
        return Cases.in(CaseState.TRIAGING)
                .and("reporter", new ForwardingChosen(choice))
                .build();
    }

    private static CaseCommand notifying(Map<String, Object> more) {
        var fields = new HashMap<String, Object>(more);
        fields.put("purl", "pkg:npm/qs");
        return command("notify-upstream", fields);
    }

    private static boolean isNameless(VulnerabilityCase it, Map<String, Object> fields) {
        var told = (UpstreamNotified)
                notifying(fields).decide(it, Policies.by("ada")).getFirst();
        return told.withoutReportersName();
    }

    private static Instant deferredUntil(VulnerabilityCase it, Map<String, Object> fields) {
        return ((Deferred) command("defer", fields).decide(it, by("ada")).getLast()).reviewAt();
    }
}
