package dev.candor.intake.mail;

import dev.candor.events.FileReference;
import dev.candor.intake.mail.reading.AttachedFile;
import dev.candor.intake.report.StoreFile;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Stores what came with a mail, and the mail as it came. One file at a time is in memory. */
@ApplicationScoped
class KeepFiles {

    private final StoreFile storeFile;

    KeepFiles(StoreFile storeFile) {
        this.storeFile = storeFile;
    }

    record Kept(List<FileReference> files, FileReference raw) {}

    Uni<Kept> all(Delivery it) {
        return Multi.createFrom()
                .iterable(it.mail().files())
                .onItem()
                .transformToUniAndConcatenate(this::store)
                .collect()
                .asList()
                .chain(files -> raw(it).map(raw -> new Kept(files, raw)));
    }

    Uni<FileReference> raw(Delivery it) {
        return store(new AttachedFile("mail.eml", "message/rfc822", it.raw()));
    }

    private Uni<FileReference> store(AttachedFile it) {
        // Reading waits for the disk, which an event loop must not.
        return Uni.createFrom()
                .item(() -> bytes(it.file()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(bytes -> storeFile.store(bytes, it.name(), it.mediaType()));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
