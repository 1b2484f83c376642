package dev.candor.triage.audit;

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

@Path("/api/v1/cases/{id}/journal")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
class CaseJournalResource {

    private final CaseJournalQuery journal;
    private final CurrentActor actor;

    CaseJournalResource(CaseJournalQuery journal, CurrentActor actor) {
        this.journal = journal;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "Everything that was recorded of a case, and whether the chain of its entries holds")
    public Uni<CaseJournal> show(@PathParam("id") String id) {
        return journal.of(id, actor.get());
    }
}
