package dev.candor.policy.inforce;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ReloadSchedule {

    private final ReloadPolicies reloadPolicies;

    ReloadSchedule(ReloadPolicies reloadPolicies) {
        this.reloadPolicies = reloadPolicies;
    }

    // Looking is cheaper than being told: folders that are mounted over a network tell nobody of a change.
    @Scheduled(
            every = "${candor.policy-poll:5s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> reload() {
        return reloadPolicies.reload().replaceWithVoid();
    }
}
