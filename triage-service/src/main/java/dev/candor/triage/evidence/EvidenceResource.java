package dev.candor.triage.evidence;

import dev.candor.triage.casefile.command.CurrentActor;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/cases/{id}/evidence")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
class EvidenceResource {

    private final EvidenceQuery evidence;
    private final CurrentActor actor;

    EvidenceResource(EvidenceQuery evidence, CurrentActor actor) {
        this.evidence = evidence;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "Each promise of a case: when it began, when it was due, what ended it, and how it was kept")
    public Uni<EvidenceView> show(@PathParam("id") String id) {
        return evidence.of(id, actor.get()).map(EvidenceView::of);
    }
}
