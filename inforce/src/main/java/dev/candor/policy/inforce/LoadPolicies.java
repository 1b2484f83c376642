package dev.candor.policy.inforce;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Puts today's policies in force before anything else starts. */
@ApplicationScoped
class LoadPolicies {

    private static final Duration START = Duration.ofSeconds(30);
    private static final int BEFORE_OTHERS = 10;

    private final PoliciesInForce policies;
    private final StorePolicies storePolicies;

    LoadPolicies(PoliciesInForce policies, StorePolicies storePolicies) {
        this.policies = policies;
        this.storePolicies = storePolicies;
    }

    // The start waits: a report must neither carry nor come under the hash of a version that is not stored.
    void load(@Observes @Priority(BEFORE_OTHERS) StartupEvent event) {
        storePolicies.store(policies.all()).await().atMost(START);
    }
}
