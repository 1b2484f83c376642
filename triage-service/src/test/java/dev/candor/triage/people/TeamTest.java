package dev.candor.triage.people;

import static dev.candor.events.ProjectEvent.Role.HANDLER;
import static dev.candor.events.ProjectEvent.Role.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.events.Confidential;
import dev.candor.events.EventTypes;
import dev.candor.events.ProjectEvent;
import dev.candor.events.ProjectEvent.LeadAppointed;
import dev.candor.events.ProjectEvent.MemberAdded;
import dev.candor.events.ProjectEvent.MemberRemoved;
import dev.candor.events.ProjectEvent.MemberRoleChanged;
import dev.candor.events.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TeamTest {

    private static final Member GRACE = new Member("grace", "express", HANDLER, "Grace", "grace@team.example");

    private static final Member LENA = new Member("lena", "express", LEAD, "Lena", "lena@team.example");
    private static final Member OLE = new Member("ole", "express", LEAD, "Ole", "");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void saysWhoIsNew() {
        var said = team().add(GRACE);

        assertThat(said)
                .containsExactly(new MemberAdded(
                        "grace", HANDLER, Confidential.person("Grace"), Confidential.person("grace@team.example")));
    }

    @Test
    void saysNothingOfWhoIsThereAlready() {
        assertThat(team(GRACE).add(GRACE)).isEmpty();
    }

    @Test
    void saysAnotherRole() {
        assertThat(team(GRACE).add(GRACE.as(LEAD))).containsExactly(new MemberRoleChanged("grace", LEAD));
    }

    @Test
    void isWhatItsEventsMadeOfIt() {
        var team = after(Team.none("express"), Team.none("express").add(GRACE));

        var promoted = team.after(new MemberRoleChanged("grace", LEAD));

        assertThat(team.member("grace")).contains(GRACE);
        assertThat(promoted.member("grace")).map(Member::role).contains(LEAD);
        assertThat(promoted.after(new MemberRoleChanged("nobody-known", LEAD))).isEqualTo(promoted);
    }

    @Test
    void takesAMemberOffAndTellsThemAndTheLeads() {
        var said = team(GRACE, LENA).remove("grace", Optional.empty());

        assertThat(said).singleElement().isInstanceOfSatisfying(MemberRemoved.class, it -> {
            assertThat(it.account()).isEqualTo("grace");
            assertThat(it.to()).extracting(Recipient::participant).containsExactly("lena", "grace");
        });
        assertThat(after(team(GRACE, LENA), said).members()).containsOnlyKeys("lena");
    }

    @Test
    void letsTheLastLeadLeaveOnlyByNamingASuccessor() {
        var team = team(GRACE, LENA);

        assertThatThrownBy(() -> team.remove("lena", Optional.empty()))
                .isInstanceOfSatisfying(
                        MemberRefused.class, it -> assertThat(it.field()).isEqualTo("successor"));
        for (var nobody : List.of("lena", "eve")) {
            assertThatThrownBy(() -> team.remove("lena", Optional.of(nobody))).isInstanceOf(MemberRefused.class);
        }
        var said = team.remove("lena", Optional.of("grace"));
        assertThat(said).extracting(EventTypes::nameOf).containsExactly("member-role-changed", "member-removed");
        assertThat(after(team, said).member("grace")).map(Member::role).contains(LEAD);
    }

    @Test
    void letsOneOfTwoLeadsLeaveWithoutASuccessor() {
        assertThat(team(LENA, OLE).remove("lena", Optional.empty())).hasSize(1);
    }

    @Test
    void refusesToMakeTheLastLeadSomethingElse() {
        assertThatThrownBy(() -> team(GRACE, LENA).add(LENA.as(HANDLER))).isInstanceOf(MemberRefused.class);
        assertThat(team(LENA, OLE).add(LENA.as(HANDLER))).hasSize(1);
    }

    @Test
    void refusesToTakeOffWhoIsNotThere() {
        assertThatThrownBy(() -> team(LENA).remove("grace", Optional.empty())).isInstanceOf(MemberRefused.class);
    }

    @Test
    void tellsAllLeadsWhomTheOperatorAppoints() {
        var said = team(LENA).appoint(GRACE.as(LEAD));

        assertThat(said)
                .last()
                .isInstanceOfSatisfying(
                        LeadAppointed.class,
                        it -> assertThat(it.to())
                                .extracting(Recipient::participant)
                                .containsExactly("lena", "grace"));
    }

    @Test
    void appointsTheFirstOfATeamAndALeadWhoIsOneAlreadyWithoutAWord() {
        assertThat(team().appoint(LENA)).extracting(EventTypes::nameOf).containsExactly("member-added");
        assertThat(team(LENA).appoint(LENA)).isEmpty();
        assertThat(team(LENA).appoint(GRACE)).extracting(EventTypes::nameOf).containsExactly("member-added");
    }

    @Test
    void knowsWhoIsAwayFromTheFirstMomentToTheLast() {
        var absence = new Absence(NOW, Optional.of(NOW.plusSeconds(60)));
        var team = team(GRACE);

        var away = after(team, team.announce("grace", Optional.of(absence)))
                .member("grace")
                .orElseThrow();

        assertThat(away.isAwayAt(NOW.minusNanos(1))).isFalse();
        assertThat(away.isAwayAt(NOW)).isTrue();
        assertThat(away.isAwayAt(NOW.plusSeconds(60))).isFalse();
        assertThat(away.as(LEAD).absence()).contains(absence);
    }

    @Test
    void forgetsAnAbsenceWhenSomebodyIsBack() {
        var team = team(GRACE.away(Optional.of(new Absence(NOW, Optional.empty()))));

        var back = after(team, team.announce("grace", Optional.empty()));

        assertThat(back.member("grace").orElseThrow().isAwayAt(NOW.plusSeconds(99)))
                .isFalse();
        assertThat(back.announce("grace", Optional.empty())).isEmpty();
    }

    @Test
    void refusesAnAbsenceThatEndsBeforeItBegins() {
        var backwards = Optional.of(new Absence(NOW, Optional.of(NOW)));

        assertThatThrownBy(() -> team(GRACE).announce("grace", backwards)).isInstanceOf(MemberRefused.class);
        assertThatThrownBy(() -> team(GRACE).announce("eve", Optional.empty())).isInstanceOf(MemberRefused.class);
    }

    @Test
    void neverShowsNamesWhereItIsLogged() {
        assertThat(GRACE.toString()).doesNotContain("Grace", "team.example");
    }

    private static Team team(Member... members) {
        return Team.of("express", List.of(members));
    }

    private static Team after(Team before, List<ProjectEvent> events) {
        var team = before;
        for (var event : events) {
            team = team.after(event);
        }
        return team;
    }
}
