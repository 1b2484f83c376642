package dev.candor.journal;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What waits in this service's journal, for the console and the operator. */
@Internal
@PermitAll
@Path("/internal/v1")
@Produces(MediaType.APPLICATION_JSON)
public class ParkedResource {

    private final Parking parking;
    private final Replay replay;

    ParkedResource(Parking parking, Replay replay) {
        this.parking = parking;
        this.replay = replay;
    }

    @GET
    @Path("/parked")
    public Uni<Items> list() {
        return parking.list().map(Items::new);
    }

    @POST
    @Path("/parked/{id}/replay")
    public Uni<Response> replay(@PathParam("id") long id) {
        return parking.replay(id).map(ParkedResource::found);
    }

    @POST
    @Path("/parked/{id}/drop")
    public Uni<Response> drop(@PathParam("id") long id) {
        return parking.drop(id).map(ParkedResource::found);
    }

    @POST
    @Path("/replay")
    public Uni<Response> replayEverything() {
        return replay.everything().map(it -> Response.accepted(new Entries(it)).build());
    }

    private static Response found(boolean found) {
        return found
                ? Response.noContent().build()
                : Response.status(Response.Status.NOT_FOUND).build();
    }

    /** The events that wait. */
    public record Items(List<ParkedEvent> items) {}

    /** How many entries go out again. */
    public record Entries(int entries) {}
}
