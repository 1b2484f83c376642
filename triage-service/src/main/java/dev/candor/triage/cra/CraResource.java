package dev.candor.triage.cra;

import dev.candor.triage.casefile.command.CurrentActor;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/cases/{id}/cra")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class CraResource {

    private final CraSheets sheets;
    private final CurrentActor actor;

    CraResource(CraSheets sheets, CurrentActor actor) {
        this.sheets = sheets;
        this.actor = actor;
    }

    @GET
    @Operation(
            summary = "What a report under the Cyber Resilience Act needs",
            description = "Article 14 of Regulation (EU) 2024/2847: facts, clocks and what was handed in. A person"
                    + " completes it and hands it in.")
    @APIResponse(responseCode = "200", description = "As the case is now")
    @APIResponse(responseCode = "404", description = "No such case, or the project's policy says that the act is off")
    public Uni<CraSheet> show(@PathParam("id") String id) {
        return sheets.of(id, actor.get());
    }
}
