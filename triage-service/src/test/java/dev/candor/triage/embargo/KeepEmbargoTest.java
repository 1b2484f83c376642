package dev.candor.triage.embargo;

import static dev.candor.triage.casefile.Cases.NOW;
import static dev.candor.triage.casefile.Embargoes.END;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.DisclosureBlocked;
import dev.candor.events.ClockEvent.ClockName;
import dev.candor.events.EmbargoEvent.EmbargoAccepted;
import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.events.EmbargoEvent.EmbargoEnded;
import dev.candor.events.EmbargoEvent.EmbargoRevised;
import dev.candor.events.Recipient;
import dev.candor.policy.Policy;
import dev.candor.policy.WorkingTime;
import dev.candor.policy.WorkingTime.Shift;
import dev.candor.triage.casefile.CaseClocks;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.ClockRun;
import dev.candor.triage.casefile.Embargoes;
import dev.candor.triage.casefile.Records;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Setting;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeepEmbargoTest {

    // Proposed on Sunday 22 November 2026, 11:00 UTC.
    private static final Instant FIFTH_WORKING_DAY = Instant.parse("2026-11-27T11:00:00Z");

    private static VulnerabilityCase active() {
        return Cases.in(CaseState.TRIAGING).and("triage", Embargoes.active()).build();
    }

    private static VulnerabilityCase revisedBy(String who) {
        return Cases.in(CaseState.TRIAGING)
                .and("triage", Embargoes.active())
                .and(who, Embargoes.proposed(2, who))
                .build();
    }

    @Test
    void doesNothingBeforeTheEnd() {
        assertThat(KeepEmbargo.dueAt(active(), Cases.POLICY)).contains(END);
        assertThat(kept(active(), END.minusNanos(1000))).isEmpty();
    }

    @Test
    void endsAndTellsEverybodyWhereNoClockDid() {
        var unmarked = active();
        var patienceOver = END.plus(Duration.ofMinutes(10));

        assertThat(kept(unmarked, patienceOver)).singleElement().isInstanceOfSatisfying(EmbargoEnded.class, it -> {
            assertThat(it.why()).isEqualTo(EmbargoEnd.INSTANT);
            assertThat(it.to()).extracting(Recipient::participant).containsExactly("reporter", "ada", "lead");
        });
    }

    @Test
    void letsTheClockAlertTheTeamFirst() {
        var unmarked = with(active(), run(Optional.empty()));
        var marked = with(active(), run(Optional.of(new ClockRun.Breach(END, END))));

        assertThat(kept(unmarked, END)).isEmpty();
        assertThat(kept(unmarked, END.plus(Duration.ofMinutes(10)))).hasSize(1);
        assertThat(kept(marked, END))
                .singleElement()
                .isInstanceOfSatisfying(
                        EmbargoEnded.class,
                        it -> assertThat(it.to())
                                .extracting(Recipient::participant)
                                .containsExactly("reporter"));
    }

    @Test
    void letsADisclosureOfTheSameInstantGoFirst() {
        var end = NOW.plus(Duration.ofDays(2));
        var scheduled = Cases.in(CaseState.SCHEDULED).and("triage", Embargoes.active(end));

        assertThat(kept(scheduled.build(), end)).isEmpty();
        var blocked = scheduled
                .and("triage", new DisclosureBlocked("not-approved", List.of()))
                .build();
        assertThat(kept(with(blocked, run(Optional.of(new ClockRun.Breach(end, end)))), end))
                .hasSize(1);
    }

    @Test
    void takesFiveWorkingDaysOfSilenceForAYes() {
        var revised = revisedBy("ada");

        assertThat(KeepEmbargo.dueAt(revised, Cases.POLICY)).contains(FIFTH_WORKING_DAY);
        assertThat(kept(revised, FIFTH_WORKING_DAY.minusSeconds(1))).isEmpty();
        assertThat(kept(revised, FIFTH_WORKING_DAY))
                .hasSize(2)
                .startsWith(new EmbargoAccepted(2, "reporter", true))
                .last()
                .isInstanceOf(EmbargoRevised.class);
    }

    @Test
    void neverTakesTheSilenceOfOneWhoNamedADate() {
        var stated = Cases.in(CaseState.TRIAGING)
                .and(
                        "triage",
                        Embargoes.proposed(1, "reporter"),
                        new EmbargoAccepted(1, "policy", false),
                        Embargoes.proposed(2, "policy"))
                .build();

        assertThat(KeepEmbargo.dueAt(stated, Cases.POLICY)).contains(END);
        assertThat(kept(stated, FIFTH_WORKING_DAY)).isEmpty();
    }

    @Test
    void takesTheTeamsSilenceUnlessAMemberNamedADate() {
        assertThat(kept(revisedBy("reporter"), FIFTH_WORKING_DAY)).startsWith(new EmbargoAccepted(2, "team", true));
    }

    @Test
    void takesNoSilenceForAnEndThatComesFirst() {
        var soon = Cases.in(CaseState.TRIAGING)
                .and("triage", Embargoes.active())
                .and("reporter", Embargoes.proposed(2, "reporter", FIFTH_WORKING_DAY.minusSeconds(1)))
                .build();

        assertThat(kept(soon, FIFTH_WORKING_DAY)).isEmpty();
    }

    @Test
    void countsTheWorkingDaysOfThePolicy() {
        var shift = List.of(new Shift(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        var fourDays = new WorkingTime(
                ZoneId.of("Europe/Berlin"),
                Map.of(
                        DayOfWeek.MONDAY,
                        shift,
                        DayOfWeek.TUESDAY,
                        shift,
                        DayOfWeek.WEDNESDAY,
                        shift,
                        DayOfWeek.THURSDAY,
                        shift),
                Set.of(LocalDate.parse("2026-11-24")));

        assertThat(KeepEmbargo.dueAt(
                        revisedBy("ada"), Records.with(Cases.POLICY, "workingTime", Optional.of(fourDays))))
                .contains(Instant.parse("2026-12-01T11:00:00Z"));
    }

    private static ClockRun run(Optional<ClockRun.Breach> breach) {
        return new ClockRun(
                ClockName.EMBARGO,
                1,
                NOW,
                new UUID(0, 1),
                List.of(),
                Optional.of(END),
                Optional.empty(),
                Map.of(),
                breach);
    }

    private static VulnerabilityCase with(VulnerabilityCase it, ClockRun run) {
        return Records.with(it, "clocks", new CaseClocks(List.of(run), Optional.empty()));
    }

    private static List<CaseEvent> kept(VulnerabilityCase it, Instant now) {
        return new KeepEmbargo().decide(it, at(now, Cases.POLICY));
    }

    private static Setting at(Instant now, Policy policy) {
        return Records.with(Cases.by("triage", policy), "now", now);
    }
}
