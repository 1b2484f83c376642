package dev.candor.triage.disclosure;

import static dev.candor.triage.casefile.Cases.NOW;
import static dev.candor.triage.casefile.Refusals.assertRefused;
import static dev.candor.triage.casefile.SampleCommands.after;
import static dev.candor.triage.casefile.SampleCommands.command;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.CaseEvent.DisclosureBlocked;
import dev.candor.events.CaseEvent.DisclosureScheduled;
import dev.candor.events.CaseEvent.PreAnnouncement;
import dev.candor.events.Recipient;
import dev.candor.policy.DisclosedBy;
import dev.candor.policy.Policy;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.Records;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduledDisclosureTest {

    private static final Instant AT = NOW.plus(Duration.ofDays(2));

    private static final Policy BY_PERSON = Records.with(Cases.POLICY, "disclosedBy", DisclosedBy.PERSON);

    private static VulnerabilityCase ready() {
        return Cases.in(CaseState.SCHEDULED)
                .and("ada", Cases.released("4.x", "4.9.9"), Cases.released("5.x", "5.9.9"))
                .build();
    }

    private static Setting clock(Policy policy, Instant now) {
        return Records.with(Cases.by("triage", policy), "now", now);
    }

    private static List<CaseEvent> due(VulnerabilityCase it, Policy policy) {
        return new DiscloseOnSchedule().decide(it, clock(policy, AT));
    }

    @Test
    void comesByTheClockWhereNothingStandsAgainstIt() {
        assertThat(due(ready(), Cases.POLICY)).singleElement().isInstanceOf(Disclosed.class);
        assertRefused(
                Refusal.NOT_DUE,
                () -> new DiscloseOnSchedule().decide(ready(), clock(Cases.POLICY, AT.minusMillis(1))));
    }

    @Test
    void tellsHandlerAndLeadsOnceWhereARuleStandsAgainstIt() {
        var unfinished = Cases.in(CaseState.SCHEDULED).build();

        var events = due(unfinished, Cases.POLICY);

        assertThat(events).singleElement().isInstanceOfSatisfying(DisclosureBlocked.class, it -> {
            assertThat(it.refusal()).isEqualTo("lines-unfinished");
            assertThat(it.to()).extracting(Recipient::participant).containsExactly("ada", "lead");
        });
        assertThat(due(said(unfinished, events), Cases.POLICY)).isEmpty();
    }

    @Test
    void comesOnceWhatStoodAgainstItIsSeenTo() {
        var blocked = said(
                Cases.in(CaseState.SCHEDULED).build(),
                due(Cases.in(CaseState.SCHEDULED).build(), Cases.POLICY));

        var released = after(after(blocked, Cases.by("ada"), release("4.x")), Cases.by("ada"), release("5.x"));

        assertThat(due(released, Cases.POLICY)).singleElement().isInstanceOf(Disclosed.class);
    }

    @Test
    void waitsForAPersonWhereThePolicySaysSo() {
        var events = due(ready(), BY_PERSON);

        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        DisclosureBlocked.class, it -> assertThat(it.refusal()).isEqualTo("waits-for-a-person"));
        var waiting = said(ready(), events);
        assertThat(waiting.state()).isEqualTo(CaseState.SCHEDULED);
        assertThat(after(waiting, Cases.by("ada", BY_PERSON), command("disclose"))
                        .state())
                .isEqualTo(CaseState.DISCLOSED);
    }

    @Test
    void forgetsWhatStoodAgainstAnEarlierDate() {
        var blocked = said(
                Cases.in(CaseState.SCHEDULED).build(),
                due(Cases.in(CaseState.SCHEDULED).build(), Cases.POLICY));

        var unscheduled = after(blocked, Cases.by("ada"), command("unschedule-disclosure"));

        assertThat(unscheduled.advisory().blocked()).isEmpty();
    }

    @Test
    void isToldAheadByDateAndPackagesAlone() {
        assertThat(announcement(Duration.ofDays(1)))
                .contains(new PreAnnouncement(
                        AT.minus(Duration.ofDays(1)), List.of(Cases.PURL), Optional.of("announce@sample.example")));
    }

    @Test
    void isToldAtOnceWhereTheTimeAheadHasBegun() {
        assertThat(announcement(Duration.ofDays(7))).get().extracting("tellAt").isEqualTo(NOW);
    }

    @Test
    void isNotToldAheadWherePolicyHasNoSuchThing() {
        assertThat(scheduled(Cases.POLICY).announcement()).isEmpty();
    }

    private static Optional<PreAnnouncement> announcement(Duration ahead) {
        return scheduled(Records.with(Cases.POLICY, "preAnnouncement", Optional.of(ahead)))
                .announcement();
    }

    private static DisclosureScheduled scheduled(Policy policy) {
        var drafted = after(Cases.in(CaseState.FIX_PREPARED).build(), Cases.by("ada"), command("draft-advisory"));
        var approved = after(drafted, Cases.by("grace"), command("approve-advisory"));
        return (DisclosureScheduled) command("schedule-disclosure", Map.of("at", AT.toString()))
                .decide(approved, Cases.by("ada", policy))
                .getLast();
    }

    private static CaseCommand release(String line) {
        return command(
                "release-fix-line",
                Map.of("line", line, "version", line.charAt(0) + ".9.9", "attestation", "Seen in the registry."));
    }

    private static VulnerabilityCase said(VulnerabilityCase before, List<CaseEvent> events) {
        var it = before;
        for (var event : events) {
            it = it.after(Cases.recorded(it.sequence() + 1, "triage", AT, event));
        }
        return it;
    }
}
