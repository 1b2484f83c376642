package dev.candor.notify.delivery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class MailConnectionSchedule {

    private final MailConnections connections;

    MailConnectionSchedule(MailConnections connections) {
        this.connections = connections;
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void closeIdle() {
        connections.closeIdle();
    }
}
