package dev.candor.triage.clock;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ClockSchedule {

    private final KeepDueClocks keepDueClocks;
    private final SendDigests sendDigests;

    ClockSchedule(KeepDueClocks keepDueClocks, SendDigests sendDigests) {
        this.keepDueClocks = keepDueClocks;
        this.sendDigests = sendDigests;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> keepTime() {
        return keepDueClocks.keepDue();
    }

    @Scheduled(
            every = "10s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> sendDigests() {
        return sendDigests.sendDue();
    }
}
