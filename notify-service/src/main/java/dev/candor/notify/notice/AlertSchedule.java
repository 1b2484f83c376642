package dev.candor.notify.notice;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AlertSchedule {

    private final CountAlerts countAlerts;

    AlertSchedule(CountAlerts countAlerts) {
        this.countAlerts = countAlerts;
    }

    @Scheduled(
            every = "${candor.notices.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> tell() {
        return countAlerts.tell();
    }
}
