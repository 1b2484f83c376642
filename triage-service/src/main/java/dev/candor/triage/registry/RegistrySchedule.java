package dev.candor.triage.registry;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RegistrySchedule {

    private final LookForReleases lookForReleases;

    RegistrySchedule(LookForReleases lookForReleases) {
        this.lookForReleases = lookForReleases;
    }

    @Scheduled(
            every = "${candor.registries.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> look() {
        return lookForReleases.look();
    }
}
