package dev.candor.intake.outcome;

import dev.candor.events.CaseId;
import dev.candor.events.OutcomeEvent.Moved;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.CaseIdAllotted;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives a moved case an id of its new project. Where it was there before, it gets the id back that it had there. */
@ApplicationScoped
class AllotCaseId {

    private final Journal journal;
    private final CaseNameRepository names;
    private final Policies policies;
    private final Clock clock;

    AllotCaseId(Journal journal, CaseNameRepository names, Policies policies, Clock clock) {
        this.journal = journal;
        this.names = names;
        this.policies = policies;
        this.clock = clock;
    }

    Uni<Void> allot(Recorded heard, Moved moved) {
        var policy = policies.byProject(moved.project())
                .orElseThrow(() -> new IllegalStateException("There is no policy of project " + moved.project()));
        return journal.entries(heard.subject())
                .chain(entries -> earlier(entries, policy)
                        .map(id -> Uni.createFrom().item(id))
                        .orElseGet(() -> names.allot(policy, clock.instant()))
                        .call(id -> names.rename(heard.subject(), id))
                        .chain(id -> say(heard, id, policy, entries.getLast().sequence())));
    }

    private Uni<Void> say(Recorded heard, CaseId id, Policy policy, long after) {
        var because = new Circumstances("intake", Optional.of(policy.hash()), Optional.of(heard.id()));
        return journal.record(
                        heard.subject(), after, because, List.of(new CaseIdAllotted(id.value(), policy.project())))
                .replaceWithVoid();
    }

    private static Optional<CaseId> earlier(List<Recorded> entries, Policy policy) {
        var ids = entries.stream()
                .flatMap(it ->
                        it.event() instanceof CaseIdAllotted allotted ? Stream.of(allotted.caseId()) : Stream.empty());
        return Stream.concat(Stream.of(entries.getFirst().subject()), ids)
                .filter(it -> it.startsWith(policy.caseIdPrefix() + "-"))
                .map(CaseId::new)
                .findFirst();
    }
}
