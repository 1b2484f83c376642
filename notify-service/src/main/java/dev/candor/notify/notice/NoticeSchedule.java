package dev.candor.notify.notice;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Looks for notices that are due, one look at a time. */
@ApplicationScoped
class NoticeSchedule {

    private static final int LONGEST_GOODBYE = 8;

    private final SendNotices sendNotices;
    private final Semaphore looking = new Semaphore(1);

    NoticeSchedule(SendNotices sendNotices) {
        this.sendNotices = sendNotices;
    }

    @Scheduled(every = "${candor.notices.every}", skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> send() {
        return looking.tryAcquire()
                ? sendAll().onTermination().invoke(looking::release)
                : Uni.createFrom().voidItem();
    }

    /** Mails that are on their way are still written down, so that a service that stops in order repeats none. */
    @SuppressWarnings("ReturnValueIgnored") // stops either way
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        looking.tryAcquire(LONGEST_GOODBYE, TimeUnit.SECONDS);
    }

    private Uni<Void> sendAll() {
        return Multi.createBy()
                .repeating()
                .uni(sendNotices::send)
                .whilst(more -> more && !looking.hasQueuedThreads())
                .collect()
                .last()
                .replaceWithVoid();
    }
}
