package dev.candor.triage.clock;

import dev.candor.policy.inforce.PolicyVersions;
import dev.candor.triage.casefile.DueTimes;
import dev.candor.triage.casefile.VulnerabilityCase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the version of the policy whose promises a case keeps. Joins a transaction that is already open. */
@ApplicationScoped
class PromisesOfCase {

    private final PolicyVersions policies;

    PromisesOfCase(PolicyVersions policies) {
        this.policies = policies;
    }

    Uni<DueTimes> of(VulnerabilityCase it) {
        var received = it.report().policyVersion();
        var kept = it.clocks().rebasedTo().or(() -> received);
        var known = kept.map(policies::version).orElseGet(() -> Uni.createFrom().item(Optional.empty()));
        return known.chain(version ->
                        version.map(Uni.createFrom()::item).orElseGet(() -> policies.todaysOf(it.project(), received)))
                .map(promises -> new DueTimes(promises, it.report().at()));
    }
}
