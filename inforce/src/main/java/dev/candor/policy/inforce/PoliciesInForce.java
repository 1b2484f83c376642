package dev.candor.policy.inforce;

import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import dev.candor.policy.PolicyRefused;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Today's policies: whoever asks is answered by those that came into force last. The service does not start with
 * policies that are refused.
 */
@ApplicationScoped
public class PoliciesInForce implements Policies {

    private volatile Policies current;

    PoliciesInForce(PolicyConfig config) {
        try {
            current = Policies.readAll(config.policies());
        } catch (PolicyRefused refused) {
            // The framework ends the start with this message alone, without a stack trace.
            throw new ConfigurationException(refused.getMessage());
        }
    }

    void replaceBy(Policies next) {
        current = next;
    }

    @Override
    public List<Policy> all() {
        return current.all();
    }

    @Override
    public Optional<Policy> byProject(String project) {
        return current.byProject(project);
    }

    @Override
    public Optional<Policy> byAddress(String address) {
        return current.byAddress(address);
    }

    @Override
    public Optional<Policy> byHash(String hash) {
        return current.byHash(hash);
    }
}
