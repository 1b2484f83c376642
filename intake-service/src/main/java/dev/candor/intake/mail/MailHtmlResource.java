package dev.candor.intake.mail;

import dev.candor.intake.mail.reading.MailLimits;
import dev.candor.intake.mail.reading.MailReader;
import dev.candor.intake.mail.reading.Spool;
import dev.candor.journal.Contents;
import dev.candor.journal.Internal;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;

/** What the HTML of a kept mail looks like, made inert, for the service that handles the case. */
@Internal
@PermitAll
@Path("/internal/v1/contents/{id}/html")
public class MailHtmlResource {

    private static final java.nio.file.Path TEMPORARY = java.nio.file.Path.of(System.getProperty("java.io.tmpdir"));

    private final Contents contents;
    private final MailReader reader = new MailReader(MailLimits.usual());

    MailHtmlResource(Contents contents) {
        this.contents = contents;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public Uni<String> read(@PathParam("id") UUID id) {
        return contents.read(id)
                .map(it -> it.orElseThrow(NotFoundException::new))
                // Reading goes over the disk, and may take seconds for a hostile mail.
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(this::html)
                .map(it -> it.orElseThrow(NotFoundException::new));
    }

    private Optional<String> html(byte[] mail) {
        try (var spool = Spool.in(TEMPORARY)) {
            Files.write(spool.raw(), mail);
            return reader.html(spool.raw(), spool.folder());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
