package dev.candor.triage.casefile.command;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseId;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.SubjectMoved;
import dev.candor.journal.Transactions;
import dev.candor.triage.casefile.CaseRepository;
import dev.candor.triage.casefile.NoSuchCase;
import dev.candor.triage.casefile.VulnerabilityCase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

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
    private final Settings settings;

    CarryOutCommand(
            Transactions transactions, VisibleCases visible, CaseRepository cases, Journal journal, Settings settings) {
        this.transactions = transactions;
        this.visible = visible;
        this.cases = cases;
        this.journal = journal;
        this.settings = settings;
    }

    /**
     * The case as the command leaves it.
     *
     * @param expected the sequence at which the asker saw the case; any when empty
     */
    public Uni<VulnerabilityCase> carryOut(CaseId id, CaseCommand command, Actor actor, Optional<Long> expected) {
        return transactions
                .run(() -> visible.get(id.value(), actor).chain(it -> decide(it, command, actor, expected)))
                .onFailure(CarryOutCommand::isLostToNoCommand)
                .recoverWithUni(() -> again(id, command, actor))
                .onFailure(SubjectMoved.class)
                .recoverWithUni(() -> changed(id, actor));
    }

    /** Decides anew while nobody else writes to the case, so that it cannot lose again. */
    private Uni<VulnerabilityCase> again(CaseId id, CaseCommand command, Actor actor) {
        return transactions.run(() -> visible.get(id.value(), actor)
                .chain(it -> journal.hold(it.id().value()))
                .chain(() -> visible.get(id.value(), actor))
                .chain(it -> decide(it, command, actor, Optional.empty())));
    }

    private static boolean isLostToNoCommand(Throwable failure) {
        return failure instanceof SubjectMoved moved && moved.byNoCommand();
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
        return others(it, command, actor)
                .chain(others -> settings.of(it, actor, others))
                .chain(setting -> record(it, command, setting));
    }

    private Uni<Map<CaseId, VulnerabilityCase>> others(VulnerabilityCase it, CaseCommand command, Actor actor) {
        var asked = Multi.createFrom()
                .iterable(command.others())
                .onItem()
                .transformToUniAndConcatenate(id -> visible.get(id.value(), actor)
                        .onFailure(NoSuchCase.class)
                        .transform(_ -> new CommandRefused(
                                Refusal.NO_SUCH_OTHER_CASE, "Case %s must be one that you may see".formatted(id))));
        var related = Multi.createFrom()
                .iterable(command.relatives(it))
                .onItem()
                .transformToUniAndConcatenate(cases::find)
                .flatMap(found -> Multi.createFrom().items(found.stream()));
        return Multi.createBy()
                .concatenating()
                .streams(asked, related)
                .collect()
                .asMap(VulnerabilityCase::id);
    }

    private Uni<VulnerabilityCase> record(VulnerabilityCase it, CaseCommand command, Setting setting) {
        var events = command.decide(it, setting);
        var elsewhere = new TreeMap<CaseId, List<CaseEvent>>(Comparator.comparing(CaseId::value));
        elsewhere.putAll(command.decideOnOthers(it, setting));
        return record(it, events, setting)
                .call(() -> Multi.createFrom()
                        .iterable(elsewhere.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(other -> record(
                                Objects.requireNonNull(setting.others().get(other.getKey())),
                                other.getValue(),
                                setting))
                        .collect()
                        .last());
    }

    private Uni<VulnerabilityCase> record(VulnerabilityCase it, List<CaseEvent> events, Setting setting) {
        return events.isEmpty()
                ? Uni.createFrom().item(it)
                : cases.record(
                        it, Circumstances.of(setting.account(), setting.policy().hash()), events);
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
}
