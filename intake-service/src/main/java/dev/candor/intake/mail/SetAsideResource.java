package dev.candor.intake.mail;

import dev.candor.journal.Internal;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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

/** Mails of a project that opened no case, for its leads. */
@Internal
@PermitAll
@Path("/internal/v1/projects/{project}/set-aside-mails")
@Produces(MediaType.APPLICATION_JSON)
public class SetAsideResource {

    private final SetAsideQuery mails;
    private final OpenSetAside openSetAside;

    SetAsideResource(SetAsideQuery mails, OpenSetAside openSetAside) {
        this.mails = mails;
        this.openSetAside = openSetAside;
    }

    @GET
    public Uni<SetAside> list(@PathParam("project") String project) {
        return mails.counts(project)
                .chain(counts -> mails.newest(project)
                        .map(found -> new SetAside(
                                counts, found.stream().map(Kept::of).toList())));
    }

    @GET
    @Path("/{id}")
    public Uni<Kept> find(@PathParam("project") String project, @PathParam("id") UUID id) {
        return mails.find(project, id).map(it -> it.map(Kept::of).orElseThrow(NotFoundException::new));
    }

    @POST
    @Path("/{id}/report")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Opened> open(@PathParam("project") String project, @PathParam("id") UUID id, Opening opening) {
        return openSetAside
                .open(project, id, opening.openedBy())
                .map(it -> it.map(Opened::new).orElseThrow(NotFoundException::new));
    }

    /** How many for each reason, and the newest. */
    public record SetAside(Map<String, Long> counts, List<Kept> newest) {}

    /** One of them; {@code content}: the mail as it came. */
    public record Kept(UUID id, String reason, UUID content, Instant receivedAt, Optional<String> caseId) {

        static Kept of(SetAsideMail it) {
            return new Kept(it.id(), it.reason(), it.content(), it.receivedAt(), it.caseId());
        }
    }

    /** Who has the case opened. */
    public record Opening(String openedBy) {}

    /** The case. */
    public record Opened(String caseId) {}
}
