package dev.candor.intake.outcome;

import dev.candor.events.CaseId;
import dev.candor.events.OutcomeEvent.CaseSplit;
import dev.candor.events.OutcomeEvent.FollowUpOpened;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Ids;
import dev.candor.journal.Journal;
import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Opens a case that comes from another, in the transaction that hears of it: its report is entry 1 of its own. */
@ApplicationScoped
class OpenOffspring {

    private final Journal journal;
    private final CaseNameRepository names;
    private final Policies policies;
    private final Clock clock;

    OpenOffspring(Journal journal, CaseNameRepository names, Policies policies, Clock clock) {
        this.journal = journal;
        this.names = names;
        this.policies = policies;
        this.clock = clock;
    }

    /** Under the id that the desk gave it; a case that exists already is left as it is. */
    Uni<Void> part(Recorded heard, CaseSplit split) {
        var id = new CaseId(split.into());
        return names.exists(id)
                .chain(exists -> exists
                        ? Uni.createFrom().voidItem()
                        : offspring(heard)
                                .chain(it -> open(heard, id, it.part(Ids.next(), split), it.policyVersion())));
    }

    /** Under the next number of its project, and under today's policy: it is a new case. */
    Uni<Void> followUp(Recorded heard, FollowUpOpened opened) {
        return offspring(heard).chain(it -> {
            var policy = policy(it.project());
            return names.allot(policy, clock.instant())
                    .chain(id -> open(heard, id, it.followUp(Ids.next(), opened), Optional.of(policy.hash())));
        });
    }

    private Uni<Offspring> offspring(Recorded heard) {
        return journal.entries(heard.subject()).map(Offspring::new);
    }

    private Uni<Void> open(Recorded heard, CaseId id, ReportReceived report, Optional<String> policyVersion) {
        var because = new Circumstances(heard.actor(), policyVersion, Optional.of(heard.id()));
        return journal.record(id.value(), 0, because, List.of(report))
                .chain(() -> names.store(id, report, clock.instant()));
    }

    private Policy policy(String project) {
        return policies.byProject(project)
                .orElseThrow(() -> new IllegalStateException("There is no policy of project " + project));
    }
}
