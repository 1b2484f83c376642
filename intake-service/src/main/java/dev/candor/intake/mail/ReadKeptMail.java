package dev.candor.intake.mail;

import dev.candor.intake.mail.reading.MailLimits;
import dev.candor.intake.mail.reading.MailReader;
import dev.candor.intake.mail.reading.Spool;
import dev.candor.journal.Contents;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** Reads a mail again that was kept as it came. */
@ApplicationScoped
class ReadKeptMail {

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private final Contents contents;
    private final MailReader reader = new MailReader(MailLimits.usual());

    ReadKeptMail(Contents contents) {
        this.contents = contents;
    }

    /** What is done with a mail while its files lie on the disk. */
    @FunctionalInterface
    interface Work<T> {

        Uni<T> with(MailReader reader, Spool spool) throws IOException;
    }

    /** Nothing where there is no such content. */
    <T> Uni<Optional<T>> read(UUID content, Work<T> work) {
        return contents.read(content)
                .chain(found -> found.map(bytes -> spooled(bytes, work).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private <T> Uni<T> spooled(byte[] mail, Work<T> work) {
        // Reading waits for the disk, and may take seconds for a hostile mail; an event loop must do neither.
        return Uni.createFrom()
                .item(() -> spool(mail))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(spool -> Uni.createFrom()
                        .deferred(() -> begin(work, spool))
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .eventually(() -> close(spool)));
    }

    private <T> Uni<T> begin(Work<T> work, Spool spool) {
        try {
            return work.with(reader, spool);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Spool spool(byte[] mail) {
        try {
            var spool = Spool.in(TEMPORARY);
            Files.write(spool.raw(), mail);
            return spool;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void close(Spool spool) {
        try {
            spool.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
