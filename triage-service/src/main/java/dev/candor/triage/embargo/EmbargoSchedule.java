package dev.candor.triage.embargo;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class EmbargoSchedule {

    private final KeepDueEmbargoes keepDueEmbargoes;

    EmbargoSchedule(KeepDueEmbargoes keepDueEmbargoes) {
        this.keepDueEmbargoes = keepDueEmbargoes;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> keep() {
        return keepDueEmbargoes.keep();
    }
}
