package dev.candor.triage.casefile.command;

import dev.candor.events.CaseId;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.SubjectMoved;
import dev.candor.journal.Transactions;
import dev.candor.policy.Policy;
import dev.candor.policy.inforce.PolicyVersions;
import dev.candor.triage.casefile.CaseRepository;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.people.Member;
import dev.candor.triage.people.Members;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Carries a member's command out: the case is loaded, a rule decides, its events are recorded, all in one transaction.
 * A command that loses its race to what another service said is decided again; one that loses to another command is
 * refused.
 */
@ApplicationScoped
public class CarryOutCommand {

    private final Transactions transactions;
    private final VisibleCases visible;
    private final CaseRepository cases;
    private final Journal journal;
    private final Members members;
    private final PolicyVersions policies;
    private final Clock clock;

    CarryOutCommand(
            Transactions transactions,
            VisibleCases visible,
            CaseRepository cases,
            Journal journal,
            Members members,
            PolicyVersions policies,
            Clock clock) {
        this.transactions = transactions;
        this.visible = visible;
        this.cases = cases;
        this.journal = journal;
        this.members = members;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * The case as the command leaves it.
     *
     * @param expected the sequence at which the asker saw the case; any when empty
     */
    public Uni<VulnerabilityCase> carryOut(CaseId id, CaseCommand command, Actor actor, Optional<Long> expected) {
        return transactions
                .run(() -> visible.get(id.value(), actor).chain(it -> decide(it, command, actor, expected)))
                .onFailure(CarryOutCommand::isLostToHeardEvents)
                .recoverWithUni(() -> again(id, command, actor))
                .onFailure(SubjectMoved.class)
                .recoverWithUni(() -> changed(id, actor));
    }

    /** Decides anew while nobody else writes to the case, so that it cannot lose again. */
    private Uni<VulnerabilityCase> again(CaseId id, CaseCommand command, Actor actor) {
        return transactions.run(() -> journal.hold(id.value())
                .chain(() -> visible.get(id.value(), actor))
                .chain(it -> decide(it, command, actor, Optional.empty())));
    }

    private static boolean isLostToHeardEvents(Throwable failure) {
        return failure instanceof SubjectMoved moved && moved.byHeardEventOnly();
    }

    private Uni<VulnerabilityCase> decide(
            VulnerabilityCase it, CaseCommand command, Actor actor, Optional<Long> expected) {
        if (expected.filter(seen -> seen != it.sequence()).isPresent()) {
            throw new CaseMoved(expected.get(), it.sequence());
        }
        if (actor.roleIn(it.project()).filter(Role.AUDITOR::equals).isPresent()) {
            throw new CommandRefused(
                    Refusal.AUDITOR_READS_ONLY, "A command needs a handler or lead of the project, not an auditor");
        }
        return policies.todaysOf(it.project(), it.report().policyVersion())
                .chain(policy -> members.of(it.project())
                        .chain(team -> record(it, command, new Setting(actor, team(team), policy, clock.instant()))));
    }

    private Uni<VulnerabilityCase> record(VulnerabilityCase it, CaseCommand command, Setting setting) {
        var events = command.decide(it, setting);
        return events.isEmpty()
                ? Uni.createFrom().item(it)
                : cases.record(it, Circumstances.of(setting.account(), hash(setting.policy())), events);
    }

    private Uni<VulnerabilityCase> changed(CaseId id, Actor actor) {
        return visible.get(id.value(), actor)
                .chain(it -> Uni.createFrom()
                        .failure(new CommandRefused(
                                Refusal.CASE_CHANGED,
                                "Case %s was changed by another command at the same time; it is now %s"
                                        .formatted(it.id(), it.state()),
                                it.state())));
    }

    private static List<TeamMember> team(List<Member> members) {
        return members.stream()
                .map(it -> new TeamMember(
                        it.account(),
                        it.role(),
                        it.name(),
                        Optional.of(it.mail()).filter(mail -> !mail.isBlank())))
                .toList();
    }

    private static String hash(Policy policy) {
        return policy.hash();
    }
}
