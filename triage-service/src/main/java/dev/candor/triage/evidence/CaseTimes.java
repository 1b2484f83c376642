package dev.candor.triage.evidence;

import dev.candor.policy.inforce.PolicyVersions;
import dev.candor.triage.casefile.DueTimes;
import dev.candor.triage.casefile.VulnerabilityCase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** When the clocks of a case are due: under the version of the policy whose promises it keeps. */
@ApplicationScoped
public class CaseTimes {

    private final PolicyVersions policies;

    CaseTimes(PolicyVersions policies) {
        this.policies = policies;
    }

    public Uni<DueTimes> of(VulnerabilityCase it) {
        var received = it.report().policyVersion();
        return policies.todaysOf(it.project(), received)
                .chain(today -> policies.version(
                                it.clocks().rebasedTo().or(() -> received).orElse(today.hash()))
                        .map(promises ->
                                new DueTimes(promises.orElse(today), it.report().at())));
    }
}
