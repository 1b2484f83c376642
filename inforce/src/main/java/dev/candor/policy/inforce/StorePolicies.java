package dev.candor.policy.inforce;

import dev.candor.events.ProjectEvent.PolicyLoaded;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.Transactions;
import dev.candor.policy.Policy;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Stores the versions that are new here under their hash, and journals each; a known one changes nothing. */
@ApplicationScoped
class StorePolicies {

    private static final Logger LOG = Logger.getLogger(StorePolicies.class);
    private static final int TRIES = 3;

    private final PolicyVersionRepository versions;
    private final Journal journal;
    private final Transactions transactions;
    private final PolicyConfig config;
    private final Clock clock;

    StorePolicies(
            PolicyVersionRepository versions,
            Journal journal,
            Transactions transactions,
            PolicyConfig config,
            Clock clock) {
        this.versions = versions;
        this.journal = journal;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    Uni<Void> store(List<Policy> policies) {
        return Multi.createFrom()
                .iterable(policies)
                .onItem()
                .transformToUniAndConcatenate(this::store)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> store(Policy policy) {
        return transactions
                .run(() -> versions.holds(policy)
                        .chain(known -> known ? Uni.createFrom().voidItem() : storeNew(policy)))
                // Another replica may store the same version at the same time.
                .onFailure()
                .retry()
                .atMost(TRIES);
    }

    private Uni<Void> storeNew(Policy policy) {
        LOG.infof("Policy %s of project %s comes into force", policy.hash(), policy.project());
        var subject = "project/" + policy.project();
        var circumstances = Circumstances.of(config.service(), policy.hash());
        return versions.add(policy, clock.instant())
                .chain(() -> journal.lastSequence(subject))
                .chain(last -> journal.record(subject, last, circumstances, List.of(new PolicyLoaded(policy.hash()))))
                .replaceWithVoid();
    }
}
