package dev.candor.notify.notice;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for notices that are due. */
@ApplicationScoped
class NoticeSchedule {

    private final SendNotices sendNotices;

    NoticeSchedule(SendNotices sendNotices) {
        this.sendNotices = sendNotices;
    }

    @Scheduled(
            every = "${candor.notices.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> send() {
        return sendNotices.send();
    }
}
