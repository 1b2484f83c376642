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
    private static final String PROBLEM = "application/problem+json";
    private static final String MISSING = """
            {"type":"about:blank","title":"Not Found","status":404,"detail":"There is no public advisory here."}""";

    private final Publications publications;

    AdvisoryResource(Publications publications) {
        this.publications = publications;
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
        return publications
                .document(id, "text")
                .map(found -> found.map(it -> Answers.of(request, it, TEXT))
                        .orElseGet(() -> Answers.missing(MISSING, PROBLEM)))
                .map(AdvisoryResource::open);
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
        return publications.all().map(advisories -> {
            var list = new JsonArray();
            advisories.forEach(it -> list.add(new JsonObject()
                    .put("id", "x_" + it.caseId())
                    .put("modified", it.modifiedAt().toString())));
            return open(Answers.of(request, new Document(list.encode(), Answers.newest(advisories)), JSON));
        });
    }

    private Uni<Response> document(String id, String format, Request request) {
        return publications
                .document(id, FORMATS.contains(format) ? format : "")
                .map(found -> found.map(it -> Answers.of(request, it, JSON))
                        .orElseGet(() -> Answers.missing(MISSING, PROBLEM)))
                .map(AdvisoryResource::open);
    }

    private static Response open(Response response) {
        return Response.fromResponse(response)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
