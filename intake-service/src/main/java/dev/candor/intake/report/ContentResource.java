package dev.candor.intake.report;

import dev.candor.journal.Contents;
import dev.candor.journal.Internal;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Files, long texts and raw mails, for the service that handles the case. */
@Internal
@PermitAll
@Path("/internal/v1/contents/{id}")
public class ContentResource {

    private final Contents contents;

    ContentResource(Contents contents) {
        this.contents = contents;
    }

    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Uni<byte[]> read(@PathParam("id") UUID id) {
        return contents.read(id).map(it -> it.orElseThrow(NotFoundException::new));
    }
}
