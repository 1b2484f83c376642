package dev.candor.triage.casefile;

import dev.candor.policy.Policy;
import dev.candor.policy.inforce.PolicyVersions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Which policies hold for a case: today's of its project for facts, and for promises the version that the case was
 * received under or was put under since. Joins a transaction that is already open.
 */
@ApplicationScoped
public class PoliciesOfCase {

    private final PolicyVersions policies;

    PoliciesOfCase(PolicyVersions policies) {
        this.policies = policies;
    }

    public Uni<Policy> today(VulnerabilityCase it) {
        return policies.todaysOf(it.project(), it.report().policyVersion());
    }

    /** Today's, where the case keeps no version that is known here. */
    public Uni<Policy> promises(VulnerabilityCase it) {
        var kept = it.clocks().rebasedTo().or(it.report()::policyVersion);
        var known = kept.map(policies::version).orElseGet(() -> Uni.createFrom().item(Optional.empty()));
        return known.chain(found -> found.map(Uni.createFrom()::item).orElseGet(() -> today(it)));
    }

    public Uni<DueTimes> dueTimes(VulnerabilityCase it) {
        return promises(it).map(promises -> new DueTimes(promises, it.report().at()));
    }
}
