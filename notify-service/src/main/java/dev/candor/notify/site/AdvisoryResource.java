package dev.candor.notify.site;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Advisories for machines. Anybody may read them, from other sites' pages too. */
@PermitAll
@Path("/")
public class AdvisoryResource {

    /** The formats that are JSON, each at {@code /advisories/{id}/{format}.json}. */
    static final List<String> FORMATS = List.of("osv", "cve", "csaf", "vex", "openvex", "ghsa");

    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=UTF-8";

    private final Publications publications;
    private final Aggregates aggregates;

    AdvisoryResource(Publications publications, Aggregates aggregates) {
        this.publications = publications;
        this.aggregates = aggregates;
    }

    @GET
    @Path("advisories/{id}/{format}.json")
    public Uni<Response> record(
            @PathParam("id") String id, @PathParam("format") String format, @Context Request request) {
        return document(id, format, request);
    }

    /** The advisory as a mail to a public list. */
    @GET
    @Path("advisories/{id}/advisory.txt")
    public Uni<Response> text(@PathParam("id") String id, @Context Request request) {
        return publications.find(id, "text").map(found -> answer(found, request, TEXT));
    }

    /** The record where OSV's importers look for it. */
    @GET
    @Path("osv/{id}.json")
    public Uni<Response> osv(@PathParam("id") String id, @Context Request request) {
        return document(id.startsWith("x_") ? id.substring(2) : "", "osv", request);
    }

    /** What OSV's importers compare to see what is new. */
    @GET
    @Path("osv/all.json")
    public Uni<Response> all(@Context Request request) {
        return aggregates
                .of("/osv/all.json", () -> publications.all().map(AdvisoryResource::list))
                .map(it -> Answers.open(Answers.of(request, it, JSON)));
    }

    private static Document list(List<PublishedAdvisory> advisories) {
        var list = new JsonArray();
        advisories.forEach(it -> list.add(new JsonObject()
                .put("id", "x_" + it.caseId())
                .put("modified", it.modifiedAt().toString())));
        return new Document(list.encode(), Answers.newest(advisories));
    }

    private Uni<Response> document(String id, String format, Request request) {
        return publications.find(id, FORMATS.contains(format) ? format : "").map(found -> answer(found, request, JSON));
    }

    /** A form that tells of an advisory no more, since it was withdrawn, is gone; the others say that it was. */
    private static Response answer(Publications.Found found, Request request, String type) {
        return Answers.open(found.document()
                .map(it -> Answers.of(request, it, type))
                .orElseGet(() -> found.withdrawn() ? Answers.gone() : Answers.missing()));
    }
}
