package dev.candor.triage.casefile.intake;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Intake-service's internal API. */
@Path("/internal/v1")
@RegisterRestClient(configKey = "intake")
@RegisterClientHeaders(ServiceTokenHeader.class)
public interface Intake {

    @GET
    @Path("/contents/{id}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    Uni<byte[]> content(@PathParam("id") UUID id);

    /** What the HTML of a kept mail looks like, made inert. */
    @GET
    @Path("/contents/{id}/html")
    @Produces(MediaType.TEXT_PLAIN)
    Uni<String> html(@PathParam("id") UUID id);

    @POST
    @Path("/reports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Uni<Opened> open(TeamReport report);

    @POST
    @Path("/held-replies/{message}/admit")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Void> admit(@PathParam("message") UUID message, Admission admission);

    @POST
    @Path("/quarantined-reports/{case}/admit")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Void> admitReport(@PathParam("case") String caseId, Admission admission);

    /** A case that the team opens itself. */
    record TeamReport(
            String project, String source, String summary, String details, Optional<String> url, String openedBy) {}

    /** The case that was opened. */
    record Opened(String caseId) {}

    /** Who admits what waits. */
    record Admission(String admittedBy) {}
}
