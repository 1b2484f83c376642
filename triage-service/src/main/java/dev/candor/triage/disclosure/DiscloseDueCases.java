package dev.candor.triage.disclosure;

import dev.candor.events.CaseId;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.board.CaseBoardQuery;
import dev.candor.triage.casefile.board.CaseRow;
import dev.candor.triage.casefile.command.Actor;
import dev.candor.triage.casefile.command.CarryOutCommand;
import dev.candor.triage.casefile.command.CommandRefused;
import dev.candor.triage.casefile.command.Refusal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Makes cases public at their instant. Any replica may try: the journal lets one succeed. A case against which a rule
 * stands waits for a person; it is tried again once it has changed.
 */
@ApplicationScoped
public class DiscloseDueCases {

    private static final Logger LOG = Logger.getLogger(DiscloseDueCases.class);

    private final CaseBoardQuery board;
    private final CarryOutCommand carryOutCommand;
    private final Clock clock;
    private final Map<String, Long> waiting = new ConcurrentHashMap<>();

    DiscloseDueCases(CaseBoardQuery board, CarryOutCommand carryOutCommand, Clock clock) {
        this.board = board;
        this.carryOutCommand = carryOutCommand;
        this.clock = clock;
    }

    public Uni<Void> discloseDue() {
        return board.due(clock.instant())
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .filter(row -> !Long.valueOf(row.sequence()).equals(waiting.get(row.id())))
                        .onItem()
                        .transformToUniAndConcatenate(this::disclose)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> disclose(CaseRow row) {
        return carryOutCommand
                .carryOut(new CaseId(row.id()), new DiscloseOnSchedule(), Actor.clock(row.project()), Optional.empty())
                .invoke(it -> remember(row, it))
                .replaceWithVoid()
                // Somebody else was faster: another replica, or a person who changed the date.
                .onFailure(CommandRefused.class)
                .recoverWithNull()
                // One case that cannot be disclosed must not hold the others back; the next tick tries it again.
                .onFailure()
                .invoke(broken -> LOG.errorf(broken, "The scheduled disclosure of case %s failed", row.id()))
                .onFailure()
                .recoverWithNull();
    }

    private void remember(CaseRow row, VulnerabilityCase it) {
        if (it.advisory().isBlockedBy(Refusal.RELEASE_NOT_SEEN.code())) {
            // A registry that shows the release by now says nothing in the journal: asked again at the next tick.
            waiting.remove(row.id());
        } else if (it.state() == CaseState.SCHEDULED) {
            waiting.put(row.id(), it.sequence());
            LOG.warnf("The scheduled disclosure of case %s waits for a person", row.id());
        } else {
            waiting.remove(row.id());
        }
    }
}
