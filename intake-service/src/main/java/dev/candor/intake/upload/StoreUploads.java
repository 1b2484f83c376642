package dev.candor.intake.upload;

import dev.candor.events.FileReference;
import dev.candor.intake.report.StoreFile;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Bulkhead;

/** Stores the files of an upload, one after the other. */
@ApplicationScoped
public class StoreUploads {

    private final StoreFile storeFile;

    StoreUploads(StoreFile storeFile) {
        this.storeFile = storeFile;
    }

    /** Only a few uploads are in memory at the same time; the others wait on disk. */
    @Bulkhead(value = 4, waitingTaskQueue = 200)
    public Uni<List<FileReference>> store(List<UploadedFile> files) {
        return Multi.createFrom()
                .iterable(files)
                .onItem()
                .transformToUniAndConcatenate(this::store)
                .collect()
                .asList();
    }

    private Uni<FileReference> store(UploadedFile file) {
        return Uni.createFrom()
                .item(file::bytes)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(bytes -> storeFile.store(bytes, file.name(), file.mediaType()));
    }
}
