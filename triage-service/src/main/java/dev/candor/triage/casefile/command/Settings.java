package dev.candor.triage.casefile.command;

import dev.candor.events.CaseId;
import dev.candor.policy.AssignedBy;
import dev.candor.policy.Policy;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.PoliciesOfCase;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.board.RotaRepository;
import dev.candor.triage.people.Member;
import dev.candor.triage.people.Members;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In which a case is decided on, as things stand. Used inside a transaction. */
@ApplicationScoped
public class Settings {

    private final Members members;
    private final PoliciesOfCase policies;
    private final RotaRepository rota;
    private final ReleaseWatch releases;
    private final Clock clock;

    Settings(Members members, PoliciesOfCase policies, RotaRepository rota, ReleaseWatch releases, Clock clock) {
        this.members = members;
        this.policies = policies;
        this.rota = rota;
        this.releases = releases;
        this.clock = clock;
    }

    public Uni<Setting> of(VulnerabilityCase it, Actor actor, Map<CaseId, VulnerabilityCase> others) {
        return of(it, actor, others, Set.of());
    }

    /** {@code accounts}: those that the rule wants to know of. */
    public Uni<Setting> of(
            VulnerabilityCase it, Actor actor, Map<CaseId, VulnerabilityCase> others, Set<String> accounts) {
        return known(accounts).chain(known -> of(it, actor, others, known));
    }

    private Uni<Setting> of(
            VulnerabilityCase it, Actor actor, Map<CaseId, VulnerabilityCase> others, Map<String, KnownAccount> known) {
        return policies.today(it)
                .chain(today -> policies.promises(it)
                        .chain(promises -> team(it, today)
                                .chain(team -> unseen(it)
                                        .map(unseen -> new Setting(
                                                actor,
                                                team,
                                                today,
                                                promises,
                                                others,
                                                known,
                                                unseen,
                                                clock.instant())))));
    }

    /** Releases are looked up from scheduling on. */
    private Uni<List<String>> unseen(VulnerabilityCase it) {
        return it.state() == CaseState.SCHEDULED
                ? releases.unseen(it)
                : Uni.createFrom().item(List.of());
    }

    private Uni<List<TeamMember>> team(VulnerabilityCase it, Policy today) {
        var turns = today.assignedBy() == AssignedBy.ROTATION
                ? rota.lastAsked(it.project())
                : Uni.createFrom().item(Map.<String, Instant>of());
        return turns.chain(lastAsked -> members.of(it.project()).map(members -> team(members, lastAsked)));
    }

    private List<TeamMember> team(List<Member> team, Map<String, Instant> lastAsked) {
        var now = clock.instant();
        return team.stream()
                .map(it -> new TeamMember(
                        it.account(),
                        it.role(),
                        it.name(),
                        it.address(),
                        it.isAwayAt(now),
                        Optional.ofNullable(lastAsked.get(it.account()))))
                .toList();
    }

    private Uni<Map<String, KnownAccount>> known(Set<String> accounts) {
        return Multi.createFrom()
                .iterable(accounts)
                .onItem()
                .transformToUniAndConcatenate(this::known)
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow)
                .collect()
                .asMap(KnownAccount::account);
    }

    private Uni<Optional<KnownAccount>> known(String account) {
        return members.person(account)
                .map(found -> found.map(it -> new KnownAccount(it.account(), it.name(), it.address())));
    }
}
