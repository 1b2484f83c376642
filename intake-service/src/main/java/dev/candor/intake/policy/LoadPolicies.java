package dev.candor.intake.policy;

import dev.candor.events.ProjectEvent.PolicyLoaded;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.Transactions;
import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Puts today's policies in force before anything else starts: stored under their hash, and journaled when new. */
@ApplicationScoped
class LoadPolicies {

    private static final Logger LOG = Logger.getLogger(LoadPolicies.class);
    private static final Duration START = Duration.ofSeconds(30);
    private static final int BEFORE_OTHERS = 10;
    private static final int TRIES = 3;

    private final Policies policies;
    private final PolicyVersionRepository versions;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    LoadPolicies(
            Policies policies,
            PolicyVersionRepository versions,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.policies = policies;
        this.versions = versions;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    // The start waits: a report must never carry the hash of a version that is not stored.
    void load(@Observes @Priority(BEFORE_OTHERS) StartupEvent event) {
        for (var policy : policies.all()) {
            load(policy).await().atMost(START);
        }
    }

    private Uni<Void> load(Policy policy) {
        return transactions
                .run(() -> versions.holds(policy)
                        .chain(known -> known ? Uni.createFrom().voidItem() : putInForce(policy)))
                // Another replica starts at the same time.
                .onFailure()
                .retry()
                .atMost(TRIES);
    }

    private Uni<Void> putInForce(Policy policy) {
        LOG.infof("Policy %s of project %s comes into force", policy.hash(), policy.project());
        var subject = "project/" + policy.project();
        var circumstances = Circumstances.of("intake", policy.hash());
        return versions.add(policy, clock.instant())
                .chain(() -> journal.lastSequence(subject))
                .chain(last -> journal.record(subject, last, circumstances, List.of(new PolicyLoaded(policy.hash()))))
                .replaceWithVoid();
    }
}
