package dev.candor.policy.inforce;

import dev.candor.policy.Policies;
import dev.candor.policy.PolicyProblem;
import dev.candor.policy.PolicyRefused;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes up what the policies folder says now. The new versions are stored before anybody acts under them. If one file
 * is refused, all policies stay as they were, and there is an alarm.
 */
@ApplicationScoped
class ReloadPolicies {

    private final PoliciesInForce inForce;
    private final StorePolicies storePolicies;
    private final PolicyAlarm alarm;
    private final Path folder;

    ReloadPolicies(PoliciesInForce inForce, StorePolicies storePolicies, PolicyAlarm alarm, PolicyConfig config) {
        this.inForce = inForce;
        this.storePolicies = storePolicies;
        this.alarm = alarm;
        this.folder = config.policies();
    }

    /** What is wrong in the folder; nothing once its policies are in force. */
    Uni<List<PolicyProblem>> reload() {
        return Uni.createFrom()
                .item(() -> Policies.readAll(folder))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(this::putInForce)
                .invoke(alarm::end)
                .replaceWith(List.<PolicyProblem>of())
                .onFailure(PolicyRefused.class)
                .recoverWithItem(this::refused);
    }

    private Uni<Void> putInForce(Policies read) {
        return read.all().equals(inForce.all())
                ? Uni.createFrom().voidItem()
                : storePolicies.store(read.all()).invoke(() -> inForce.replaceBy(read));
    }

    private List<PolicyProblem> refused(PolicyRefused refused) {
        alarm.raise(refused.problems());
        return refused.problems();
    }
}
