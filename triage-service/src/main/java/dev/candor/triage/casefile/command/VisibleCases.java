package dev.candor.triage.casefile.command;

import dev.candor.events.CaseId;
import dev.candor.journal.Transactions;
import dev.candor.triage.casefile.CaseRepository;
import dev.candor.triage.casefile.NoSuchCase;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.alias.CaseAliasRepository;
import dev.candor.triage.casefile.board.CaseBoardQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The cases that somebody may know of, as {@link Sight} says. Every other fails with {@link NoSuchCase}. */
@ApplicationScoped
public class VisibleCases {

    private final Transactions transactions;
    private final CaseRepository cases;
    private final CaseBoardQuery board;
    private final CaseAliasRepository aliases;

    VisibleCases(Transactions transactions, CaseRepository cases, CaseBoardQuery board, CaseAliasRepository aliases) {
        this.transactions = transactions;
        this.cases = cases;
        this.board = board;
        this.aliases = aliases;
    }

    /** A case of one's own team, whole; an alias leads to the case that goes on. */
    public Uni<VulnerabilityCase> get(String id, Actor actor) {
        return get(id, actor, Sight.WHOLE);
    }

    /** A case as its reader may read it: whole for its team, in part for a participant from outside. */
    public Uni<VulnerabilityCase> show(String id, Actor actor) {
        return get(id, actor, Sight.AS_PARTICIPANT)
                .map(it -> Sight.shown(it, actor).orElseThrow(NoSuchCase::new));
    }

    /** A case, whole, whose asker may know this much of it: to decide on, not to be shown. */
    public Uni<VulnerabilityCase> get(String id, Actor actor, Sight least) {
        var caseId = CaseId.parse(id);
        return caseId.isEmpty()
                ? Uni.createFrom().failure(NoSuchCase::new)
                : transactions.run(() -> aliases.leadsTo(caseId.get())
                        .chain(it -> seen(it, actor))
                        .invoke(it -> require(least, it, actor)));
    }

    /** The case that was opened under an id, whole, even where it goes on as another. */
    public Uni<VulnerabilityCase> itself(String id, Actor actor) {
        var caseId = CaseId.parse(id);
        return caseId.isEmpty()
                ? Uni.createFrom().failure(NoSuchCase::new)
                : transactions.run(() -> board.isKnownTo(caseId.get(), actor)
                        .chain(known -> known
                                ? cases.get(caseId.get()).invoke(it -> require(Sight.WHOLE, it, actor))
                                : get(id, actor)));
    }

    /** The case that was opened under an id, as its reader may read it, even where it goes on as another. */
    public Uni<VulnerabilityCase> showItself(String id, Actor actor) {
        var caseId = CaseId.parse(id);
        return caseId.isEmpty()
                ? Uni.createFrom().failure(NoSuchCase::new)
                : transactions.run(() -> board.isKnownTo(caseId.get(), actor)
                        .chain(known -> known
                                ? cases.get(caseId.get())
                                        .map(it -> Sight.shown(it, actor).orElseThrow(NoSuchCase::new))
                                : show(id, actor)));
    }

    private Uni<VulnerabilityCase> seen(CaseId id, Actor actor) {
        return board.isKnownTo(id, actor)
                .chain(known -> known ? cases.get(id) : Uni.createFrom().failure(new NoSuchCase()));
    }

    private static void require(Sight least, VulnerabilityCase it, Actor actor) {
        if (!Sight.of(it, actor).isAtLeast(least)) {
            throw new NoSuchCase();
        }
    }
}
