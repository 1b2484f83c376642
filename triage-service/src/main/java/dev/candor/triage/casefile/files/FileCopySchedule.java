package dev.candor.triage.casefile.files;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class FileCopySchedule {

    private final CopyFiles copyFiles;

    FileCopySchedule(CopyFiles copyFiles) {
        this.copyFiles = copyFiles;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> copy() {
        return copyFiles.copyDue();
    }
}
