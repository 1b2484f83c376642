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
import java.util.UUID;

/** A handler's word on a message that proves nothing by itself. */
@Internal
@PermitAll
@Path("/internal/v1/held-replies/{id}/admit")
@Consumes(MediaType.APPLICATION_JSON)
public class HeldReplyResource {

    private final AdmitReply admitReply;

    HeldReplyResource(AdmitReply admitReply) {
        this.admitReply = admitReply;
    }

    @POST
    public Uni<Response> admit(@PathParam("id") UUID id, Admission admission) {
        return admitReply.admit(id, admission.admittedBy()).map(admitted -> {
            if (!admitted) {
                throw new NotFoundException();
            }
            return Response.noContent().build();
        });
    }

    /** Who admits it. */
    public record Admission(String admittedBy) {}
}
