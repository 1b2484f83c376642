package dev.candor.triage.casefile.command;

import dev.candor.events.CaseId;
import dev.candor.policy.inforce.PolicyVersions;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.people.Member;
import dev.candor.triage.people.Members;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In which a case is decided on, as things stand. Used inside a transaction. */
@ApplicationScoped
public class Settings {

    private final Members members;
    private final PolicyVersions policies;
    private final Clock clock;

    Settings(Members members, PolicyVersions policies, Clock clock) {
        this.members = members;
        this.policies = policies;
        this.clock = clock;
    }

    public Uni<Setting> of(VulnerabilityCase it, Actor actor, Map<CaseId, VulnerabilityCase> others) {
        var received = it.report().policyVersion();
        return policies.todaysOf(it.project(), received)
                .chain(today -> policies.version(
                                it.clocks().rebasedTo().or(() -> received).orElse(today.hash()))
                        .map(promises -> promises.orElse(today))
                        .chain(promises -> members.of(it.project())
                                .map(team ->
                                        new Setting(actor, team(team), today, promises, others, clock.instant()))));
    }

    private static List<TeamMember> team(List<Member> members) {
        return members.stream()
                .map(it -> new TeamMember(
                        it.account(),
                        it.role(),
                        it.name(),
                        Optional.of(it.mail()).filter(mail -> !mail.isBlank()),
                        false))
                .toList();
    }
}
