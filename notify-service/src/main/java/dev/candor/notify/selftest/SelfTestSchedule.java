package dev.candor.notify.selftest;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SelfTestSchedule {

    private final TryMailboxes tryMailboxes;
    private final JudgeMailboxes judgeMailboxes;

    SelfTestSchedule(TryMailboxes tryMailboxes, JudgeMailboxes judgeMailboxes) {
        this.tryMailboxes = tryMailboxes;
        this.judgeMailboxes = judgeMailboxes;
    }

    @Scheduled(
            every = "1m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> look() {
        return tryMailboxes.tryAll().chain(judgeMailboxes::judge);
    }
}
