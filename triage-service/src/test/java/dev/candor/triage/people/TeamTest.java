package dev.candor.triage.people;

import static dev.candor.events.ProjectEvent.Role.HANDLER;
import static dev.candor.events.ProjectEvent.Role.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.Confidential;
import dev.candor.events.ProjectEvent.MemberAdded;
import dev.candor.events.ProjectEvent.MemberRoleChanged;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TeamTest {

    private static final Member GRACE = new Member("grace", "express", HANDLER, "Grace", "grace@team.example");

    @Test
    void saysWhoIsNew() {
        var said = Team.decide(Optional.empty(), GRACE);

        assertThat(said)
                .containsExactly(new MemberAdded(
                        "grace", HANDLER, Confidential.person("Grace"), Confidential.person("grace@team.example")));
    }

    @Test
    void saysNothingOfWhoIsThereAlready() {
        assertThat(Team.decide(Optional.of(GRACE), GRACE)).isEmpty();
    }

    @Test
    void saysAnotherRole() {
        var lead = new Member("grace", "express", LEAD, "Grace", "grace@team.example");

        assertThat(Team.decide(Optional.of(GRACE), lead)).containsExactly(new MemberRoleChanged("grace", LEAD));
    }

    @Test
    void isWhatItsEventsMadeOfIt() {
        var team = Team.none("express");
        for (var event : Team.decide(Optional.empty(), GRACE)) {
            team = team.after(event);
        }

        var promoted = team.after(new MemberRoleChanged("grace", LEAD));

        assertThat(team.member("grace")).contains(GRACE);
        assertThat(promoted.member("grace")).map(Member::role).contains(LEAD);
        assertThat(promoted.after(new MemberRoleChanged("nobody-known", LEAD))).isEqualTo(promoted);
    }

    @Test
    void neverShowsNamesWhereItIsLogged() {
        assertThat(GRACE.toString()).doesNotContain("Grace", "team.example");
    }
}
