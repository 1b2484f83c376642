package dev.candor.triage.assignment;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseId;
import dev.candor.events.ClockEvent.AssignmentLapsed;
import dev.candor.events.ClockEvent.LapseReason;
import dev.candor.events.ParticipantEvent.ParticipantRemoved;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.triage.casefile.CaseRepository;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.board.CaseBoardQuery;
import dev.candor.triage.casefile.command.Actor;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Setting;
import dev.candor.triage.casefile.command.Settings;
import dev.candor.triage.people.Departure;
import dev.candor.triage.people.Leaving;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cases of somebody who leaves a team are the team's again, and closed to them. */
@ApplicationScoped
class ReturnCases implements Leaving {

    private final CaseBoardQuery board;
    private final CaseRepository cases;
    private final Journal journal;
    private final Settings settings;

    ReturnCases(CaseBoardQuery board, CaseRepository cases, Journal journal, Settings settings) {
        this.board = board;
        this.cases = cases;
        this.journal = journal;
        this.settings = settings;
    }

    @Override
    public Uni<Void> after(Departure departure) {
        return board.involving(departure.project(), departure.account())
                .chain(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(id -> giveBack(new CaseId(id), departure))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<VulnerabilityCase> giveBack(CaseId id, Departure departure) {
        return journal.hold(id.value())
                .chain(() -> cases.get(id))
                .chain(it -> settings.of(it, Actor.clock(it.project()), Map.of())
                        .chain(setting -> record(it, departure, setting)));
    }

    private Uni<VulnerabilityCase> record(VulnerabilityCase it, Departure departure, Setting setting) {
        var events = said(it, departure.account(), setting);
        return events.isEmpty()
                ? Uni.createFrom().item(it)
                : cases.record(
                        it, Circumstances.of(departure.by(), setting.policy().hash()), events);
    }

    /** What is said on a case of theirs. */
    static List<CaseEvent> said(VulnerabilityCase it, String account, Setting setting) {
        var decision = Decision.on(it, setting);
        if (it.participants()
                .find(account)
                .filter(one -> one.hasAccount() && !one.isRemoved())
                .isPresent()) {
            decision.say(new ParticipantRemoved(account, false, Optional.empty()));
        }
        if (it.handling().involves(account)) {
            decision.say(new AssignmentLapsed(account, LapseReason.LEFT_THE_TEAM, setting.leads(it)))
                    .askingNext();
        }
        return decision.events();
    }
}
