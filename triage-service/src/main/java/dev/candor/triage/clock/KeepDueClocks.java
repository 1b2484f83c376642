package dev.candor.triage.clock;

import dev.candor.events.CaseId;
import dev.candor.journal.Transactions;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Actor;
import dev.candor.triage.casefile.command.CarryOutCommand;
import dev.candor.triage.casefile.command.CommandRefused;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Lets the clocks say what is due. Any replica may try, as often as it likes: the journal lets one succeed, and the
 * others find that everything is said. A case that fails holds back none.
 */
@ApplicationScoped
public class KeepDueClocks {

    private static final Logger LOG = Logger.getLogger(KeepDueClocks.class);

    private static final Duration REST = Duration.ofMinutes(1);

    private final CaseClockRepository clocks;
    private final CarryOutCommand carryOutCommand;
    private final Transactions transactions;
    private final Clock clock;
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();

    KeepDueClocks(CaseClockRepository clocks, CarryOutCommand carryOutCommand, Transactions transactions, Clock clock) {
        this.clocks = clocks;
        this.carryOutCommand = carryOutCommand;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Uni<Void> keepDue() {
        return keepDue(CaseClock.BEFORE_ALL, clock.instant());
    }

    private Uni<Void> keepDue(CaseClock last, Instant now) {
        return transactions
                .run(() -> clocks.due(now, last))
                .call(due -> Multi.createFrom()
                        .iterable(due)
                        .filter(it -> !isResting(it, now))
                        .onItem()
                        .transformToUniAndConcatenate(this::keep)
                        .collect()
                        .last())
                .chain(due -> due.size() < CaseClockRepository.BATCH
                        ? Uni.createFrom().voidItem()
                        : keepDue(due.getLast(), now));
    }

    private Uni<Void> keep(CaseClock due) {
        return carryOutCommand
                .carryOut(new CaseId(due.caseId()), new KeepTime(), Actor.clock(due.project()), Optional.empty())
                .chain(it -> it.sequence() == due.sequence()
                        ? correct(it)
                        : Uni.createFrom().voidItem())
                .invoke(() -> resting.remove(due.caseId()))
                // Somebody's command came first: the next tick finds the case as that left it.
                .onFailure(CommandRefused.class)
                .recoverWithNull()
                .onFailure()
                .invoke(broken -> {
                    resting.put(due.caseId(), clock.instant().plus(REST));
                    LOG.errorf(broken, "The clocks of case %s could not be kept", due.caseId());
                })
                .onFailure()
                .recoverWithNull();
    }

    /** Nothing was to be said, so the table was wrong about when. */
    private Uni<Void> correct(VulnerabilityCase it) {
        return transactions.run(() -> clocks.save(it));
    }

    private boolean isResting(CaseClock due, Instant now) {
        var until = resting.get(due.caseId());
        return until != null && now.isBefore(until);
    }
}
