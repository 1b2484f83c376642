package dev.candor.notify.channel;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class WebhookSchedule {

    private final SendWebhooks sendWebhooks;

    WebhookSchedule(SendWebhooks sendWebhooks) {
        this.sendWebhooks = sendWebhooks;
    }

    @Scheduled(
            every = "${candor.notices.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> send() {
        return sendWebhooks.send();
    }
}
