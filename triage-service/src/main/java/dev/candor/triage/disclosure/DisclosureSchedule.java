package dev.candor.triage.disclosure;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DisclosureSchedule {

    private final DiscloseDueCases discloseDueCases;

    DisclosureSchedule(DiscloseDueCases discloseDueCases) {
        this.discloseDueCases = discloseDueCases;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> disclose() {
        return discloseDueCases.discloseDue();
    }
}
