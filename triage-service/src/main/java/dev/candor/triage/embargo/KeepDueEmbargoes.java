package dev.candor.triage.embargo;

import dev.candor.events.CaseId;
import dev.candor.journal.Transactions;
import dev.candor.triage.casefile.command.Actor;
import dev.candor.triage.casefile.command.CarryOutCommand;
import dev.candor.triage.embargo.EmbargoDueRepository.DueEmbargo;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Ends embargoes at their instant. Any replica may try: the journal lets one succeed. */
@ApplicationScoped
public class KeepDueEmbargoes {

    private static final Logger LOG = Logger.getLogger(KeepDueEmbargoes.class);

    private final Transactions transactions;
    private final EmbargoDueRepository embargoes;
    private final CarryOutCommand carryOutCommand;
    private final Clock clock;

    KeepDueEmbargoes(
            Transactions transactions, EmbargoDueRepository embargoes, CarryOutCommand carryOutCommand, Clock clock) {
        this.transactions = transactions;
        this.embargoes = embargoes;
        this.carryOutCommand = carryOutCommand;
        this.clock = clock;
    }

    public Uni<Void> keep() {
        return transactions
                .run(() -> embargoes.due(clock.instant()))
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(this::keep)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> keep(DueEmbargo due) {
        return carryOutCommand
                .carryOut(new CaseId(due.caseId()), new KeepEmbargo(), Actor.clock(due.project()), Optional.empty())
                .replaceWithVoid()
                // One case that fails must not hold the others back; the next tick tries it again.
                .onFailure()
                .invoke(broken -> LOG.errorf(broken, "The embargo of case %s could not be kept", due.caseId()))
                .onFailure()
                .recoverWithNull();
    }
}
