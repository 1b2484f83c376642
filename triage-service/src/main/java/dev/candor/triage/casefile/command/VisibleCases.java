package dev.candor.triage.casefile.command;

import dev.candor.events.CaseId;
import dev.candor.journal.Transactions;
import dev.candor.triage.casefile.CaseRepository;
import dev.candor.triage.casefile.NoSuchCase;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.board.CaseBoardQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The cases that somebody may know of: those of their projects. Every other fails with {@link NoSuchCase}. */
@ApplicationScoped
public class VisibleCases {

    private final Transactions transactions;
    private final CaseRepository cases;
    private final CaseBoardQuery board;

    VisibleCases(Transactions transactions, CaseRepository cases, CaseBoardQuery board) {
        this.transactions = transactions;
        this.cases = cases;
        this.board = board;
    }

    public Uni<VulnerabilityCase> get(String id, Actor actor) {
        var caseId = CaseId.parse(id);
        return caseId.isEmpty()
                ? Uni.createFrom().failure(NoSuchCase::new)
                : transactions.run(() -> board.isIn(caseId.get(), actor.projects())
                        .chain(seen -> seen
                                ? cases.get(caseId.get())
                                : Uni.createFrom().failure(new NoSuchCase())));
    }
}
