package dev.candor.triage.outcome;

import dev.candor.events.CaseId;
import dev.candor.triage.casefile.NoSuchCase;
import dev.candor.triage.casefile.board.CaseView;
import dev.candor.triage.casefile.command.CurrentActor;
import dev.candor.triage.casefile.command.ETags;
import dev.candor.triage.casefile.command.Fields;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/cases/{id}/admit-report")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class AdmitReportResource {

    private final AdmitQuarantinedReport admitQuarantinedReport;
    private final CurrentActor actor;

    AdmitReportResource(AdmitQuarantinedReport admitQuarantinedReport, CurrentActor actor) {
        this.admitQuarantinedReport = admitQuarantinedReport;
        this.actor = actor;
    }

    @POST
    @Operation(summary = "Take what was set apart as suspected spam for a report")
    public Uni<Response> admit(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable Map<String, Object> body) {
        var asker = actor.get();
        var caseId = CaseId.parse(id).orElseThrow(NoSuchCase::new);
        var command = Fields.read(body == null ? Map.<String, Object>of() : body, AdmitReport::read);
        return admitQuarantinedReport
                .admit(caseId, command, asker, ETags.expected(Optional.ofNullable(ifMatch)))
                .map(CaseView::of)
                .map(ETags::answer);
    }
}
