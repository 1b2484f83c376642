package dev.candor.triage.assignment;

import static dev.candor.triage.casefile.Cases.NOW;
import static dev.candor.triage.casefile.Cases.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.Assigned;
import dev.candor.events.ClockEvent.AssignmentLapsed;
import dev.candor.events.ClockEvent.LapseReason;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.events.ReportEvent.Audience;
import dev.candor.policy.Policy;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.Rotas;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Setting;
import dev.candor.triage.casefile.command.TeamMember;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RotationTest {

    @Test
    void asksNobodyWherePeopleAssign() {
        assertThat(asked(Cases.received(), Cases.POLICY, Cases.TEAM)).isEmpty();
    }

    @Test
    void asksWhoeverWasAskedLongestAgo() {
        var team = List.of(member("ada", NOW), member("grace", NOW.minusSeconds(60)), member("lead", NOW));

        assertThat(asked(Cases.received(), Rotas.rotation(), team)).contains("grace");
    }

    @Test
    void asksWhoeverWasNeverAskedFirst() {
        var team = List.of(member("ada", NOW.minusSeconds(999)), plain("lead", Role.LEAD));

        assertThat(asked(Cases.received(), Rotas.rotation(), team)).contains("lead");
    }

    @Test
    void asksOwnersOfThePackageBeforeTheOthers() {
        var team = List.of(plain("ada", Role.HANDLER), member("grace", NOW), member("lead", NOW.minusSeconds(1)));

        for (var claimed : List.of("pkg:npm/sample", "Sample", "PKG:NPM/SAMPLE@4.1.0")) {
            assertThat(asked(Cases.receivedAbout(claimed), Rotas.rotation("grace", "lead"), team))
                    .as(claimed)
                    .contains("lead");
        }
        assertThat(asked(Cases.receivedAbout("pkg:npm/other"), Rotas.rotation("grace"), team))
                .contains("ada");
    }

    @Test
    void passesOverWhoeverIsAway() {
        var team = List.of(
                new TeamMember("ada", Role.HANDLER, "Ada", Optional.empty(), true),
                plain("audrey", Role.AUDITOR),
                member("grace", NOW));

        assertThat(asked(Cases.received(), Rotas.rotation("ada"), team)).contains("grace");
    }

    @Test
    void neverAsksTheReporter() {
        var pauls = Cases.receivedFrom("paul@sample.example");

        for (var i = 0; i < 4; i++) {
            var asked = asked(pauls, Rotas.rotation("paul"), Cases.TEAM);
            assertThat(asked).isNotEqualTo(Optional.of("paul"));
            asked.ifPresent(it -> pauls.and("triage", Cases.assigned(it)).and(it, lapsed(it)));
        }
        assertThat(asked(pauls, Rotas.rotation("paul"), Cases.TEAM)).isEmpty();
    }

    @Test
    void asksTheNextWhenOneDeclines() {
        var asked = Cases.received().and("triage", Cases.assigned("ada")).build();
        var setting = Rotas.under(Rotas.rotation(), by("ada"));

        var said = new DeclineAssignment(Optional.empty()).decide(asked, setting);

        assertThat(said).last().isInstanceOfSatisfying(Assigned.class, it -> {
            assertThat(it.handler()).isEqualTo("grace");
            assertThat(it.byRotation()).isTrue();
        });
    }

    @Test
    void leavesAHandledCaseAlone() {
        assertThat(asked(Cases.in(CaseState.FIXING), Rotas.rotation(), Cases.TEAM))
                .isEmpty();
    }

    @Test
    void asksOnlyLeadsOfACaseForLeads() {
        assertThat(asked(Cases.receivedFor(Audience.LEADS), Rotas.rotation("ada"), Cases.TEAM))
                .contains("lead");
    }

    @Test
    void asksOnlyTheOutsideContactOfACaseForThem() {
        var team = new ArrayList<>(Cases.TEAM);
        var cases = Cases.receivedFor(Audience.OUTSIDE_CONTACT);

        assertThat(asked(cases, Rotas.rotation(), team)).isEmpty();
        team.add(plain("olga", Role.OUTSIDE_CONTACT));
        assertThat(asked(cases, Rotas.rotation(), team)).contains("olga");
        assertThat(asked(Cases.received(), Rotas.rotation(), List.of(plain("olga", Role.OUTSIDE_CONTACT))))
                .isEmpty();
    }

    /** However people come and go, the difference between two who were always there is one turn at most. */
    @Test
    void isFair() {
        var random = new Random(20261122);
        var turns = new HashMap<String, Integer>();
        var lastAsked = new HashMap<String, Instant>();
        var names = List.of("ada", "bea", "cem", "dan", "eli");
        var now = NOW;
        for (var i = 0; i < 1000; i++) {
            now = now.plusSeconds(1 + random.nextInt(5000));
            var someAway = random.nextInt(10) == 0 ? names.get(3 + random.nextInt(2)) : "";
            var team = names.stream()
                    .map(it -> new TeamMember(
                            it,
                            Role.HANDLER,
                            it,
                            Optional.empty(),
                            it.equals(someAway),
                            Optional.ofNullable(lastAsked.get(it))))
                    .toList();

            var asked = asked(Cases.received(), Rotas.rotation(), team).orElseThrow();

            assertThat(asked).isNotEqualTo(someAway);
            turns.merge(asked, 1, Integer::sum);
            lastAsked.put(asked, now);
        }
        var always = List.of(turns.get("ada"), turns.get("bea"), turns.get("cem"));
        assertThat(always.stream().collect(Collectors.summarizingInt(it -> it)))
                .satisfies(it -> assertThat(it.getMax() - it.getMin()).isLessThanOrEqualTo(1));
    }

    private static Optional<String> asked(Cases cases, Policy policy, List<TeamMember> team) {
        Setting setting = Rotas.under(policy, by("triage"), team);
        return Decision.on(cases.build(), setting).askingNext().events().stream()
                .map(it -> ((Assigned) it).handler())
                .findFirst();
    }

    private static CaseEvent lapsed(String account) {
        return new AssignmentLapsed(account, LapseReason.NOT_ACCEPTED, List.of());
    }

    private static TeamMember member(String account, Instant lastAsked) {
        var role = account.equals("lead") ? Role.LEAD : Role.HANDLER;
        return new TeamMember(account, role, account, Optional.empty(), false, Optional.of(lastAsked));
    }

    private static TeamMember plain(String account, Role role) {
        return new TeamMember(account, role, account, Optional.empty(), false);
    }
}
