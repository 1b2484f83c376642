package dev.candor.triage.audit;

import dev.candor.journal.Internal;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Internal
@PermitAll
@Path("/internal/v1/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
class RebuildResource {

    private final RebuildProjections rebuildProjections;

    RebuildResource(RebuildProjections rebuildProjections) {
        this.rebuildProjections = rebuildProjections;
    }

    /** What was made anew. */
    record Rebuilt(int cases) {}

    @POST
    @Operation(summary = "Make every projection anew from the journal")
    public Uni<Rebuilt> rebuild() {
        return rebuildProjections.rebuild().map(Rebuilt::new);
    }
}
