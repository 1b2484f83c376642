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

/** The cases that somebody may know of: those of their projects. Every other fails with {@link NoSuchCase}. */
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

    /** The case that an id leads to; an alias leads to the case that goes on. */
    public Uni<VulnerabilityCase> get(String id, Actor actor) {
        var caseId = CaseId.parse(id);
        return caseId.isEmpty()
                ? Uni.createFrom().failure(NoSuchCase::new)
                : transactions.run(() -> aliases.leadsTo(caseId.get()).chain(it -> seen(it, actor)));
    }

    /** The case that was opened under an id, even where it goes on as another. */
    public Uni<VulnerabilityCase> itself(String id, Actor actor) {
        var caseId = CaseId.parse(id);
        return caseId.isEmpty()
                ? Uni.createFrom().failure(NoSuchCase::new)
                : transactions.run(() -> board.isIn(caseId.get(), actor.projects())
                        .chain(seen -> seen ? cases.get(caseId.get()) : get(id, actor)));
    }

    private Uni<VulnerabilityCase> seen(CaseId id, Actor actor) {
        return board.isIn(id, actor.projects())
                .chain(seen -> seen ? cases.get(id) : Uni.createFrom().failure(new NoSuchCase()));
    }
}
