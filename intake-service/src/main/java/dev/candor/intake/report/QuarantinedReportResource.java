package dev.candor.intake.report;

import dev.candor.journal.Internal;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A handler's word on a report that looked like spam. */
@Internal
@PermitAll
@Path("/internal/v1/quarantined-reports/{case}/admit")
@Consumes(MediaType.APPLICATION_JSON)
public class QuarantinedReportResource {

    private final AdmitReport admitReport;

    QuarantinedReportResource(AdmitReport admitReport) {
        this.admitReport = admitReport;
    }

    @POST
    public Uni<Response> admit(@PathParam("case") String caseId, HeldReplyResource.Admission admission) {
        return admitReport.admit(caseId, admission.admittedBy()).map(admitted -> {
            if (!admitted) {
                throw new NotFoundException();
            }
            return Response.noContent().build();
        });
    }
}
