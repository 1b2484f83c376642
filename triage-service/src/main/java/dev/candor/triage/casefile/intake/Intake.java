package dev.candor.triage.casefile.intake;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    @Path("/mails/{id}/html")
    @Produces(MediaType.TEXT_PLAIN)
    Uni<String> html(@PathParam("id") UUID id);

    /** A kept mail as it is read today. */
    @GET
    @Path("/mails/{id}/words")
    @Produces(MediaType.APPLICATION_JSON)
    Uni<MailWords> words(@PathParam("id") UUID id);

    @GET
    @Path("/projects/{project}/set-aside-mails")
    @Produces(MediaType.APPLICATION_JSON)
    Uni<SetAside> setAside(@PathParam("project") String project);

    @GET
    @Path("/projects/{project}/set-aside-mails/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    Uni<SetAsideMail> setAside(@PathParam("project") String project, @PathParam("id") UUID id);

    @POST
    @Path("/projects/{project}/set-aside-mails/{id}/report")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Uni<Opened> openSetAside(@PathParam("project") String project, @PathParam("id") UUID id, Opening opening);

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

    /** What could be read of a mail. {@code readable}: whether that is all of it. */
    record MailWords(String subject, String text, List<String> files, boolean readable) {}

    /** How many mails opened no case, for each reason, and the newest of them. */
    record SetAside(Map<String, Long> counts, List<SetAsideMail> newest) {}

    /** A mail that opened no case; {@code content}: the mail as it came, {@code caseId}: the case that it opened since. */
    record SetAsideMail(UUID id, String reason, UUID content, Instant receivedAt, Optional<String> caseId) {}

    /** Who has a case opened. */
    record Opening(String openedBy) {}

    /** Who admits what waits. */
    record Admission(String admittedBy) {}
}
