package dev.candor.triage.policy;

import dev.candor.policy.Policies;
import dev.candor.policy.PolicyRefused;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the policies once, when the service starts; it does not start with policies that are refused. */
class PoliciesProducer {

    private final PolicyConfig config;

    PoliciesProducer(PolicyConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    Policies policies() {
        try {
            return Policies.readAll(config.policies());
        } catch (PolicyRefused refused) {
            // The framework ends the start with this message alone, without a stack trace.
            throw new ConfigurationException(refused.getMessage());
        }
    }
}
