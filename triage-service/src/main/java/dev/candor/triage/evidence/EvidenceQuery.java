package dev.candor.triage.evidence;

import dev.candor.journal.Transactions;
import dev.candor.triage.casefile.PoliciesOfCase;
import dev.candor.triage.casefile.command.Actor;
import dev.candor.triage.casefile.command.VisibleCases;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The evidence sheet of a case that somebody may know of, as it is now. */
@ApplicationScoped
public class EvidenceQuery {

    private final Transactions transactions;
    private final VisibleCases cases;
    private final PoliciesOfCase policies;
    private final Clock clock;

    EvidenceQuery(Transactions transactions, VisibleCases cases, PoliciesOfCase policies, Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.policies = policies;
        this.clock = clock;
    }

    /** Fails with {@link dev.candor.triage.casefile.NoSuchCase} where the account may not know of the case. */
    public Uni<Evidence> of(String id, Actor actor) {
        return transactions.run(() -> cases.get(id, actor)
                .chain(it -> policies.dueTimes(it).map(promised -> Evidence.of(it, promised, clock.instant()))));
    }
}
