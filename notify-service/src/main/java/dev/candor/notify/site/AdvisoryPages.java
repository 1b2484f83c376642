package dev.candor.notify.site;

import dev.candor.notify.delivery.Projects;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** The public pages. They work without JavaScript and show disclosed cases alone. */
@PermitAll
@Path("/")
@Produces(AdvisoryPages.HTML)
public class AdvisoryPages {

    static final String HTML = "text/html; charset=UTF-8";

    private static final int PAGE = 50;
    private static final List<String> SEVERITIES = List.of("critical", "high", "medium", "low", "none");

    private final Publications publications;
    private final Aggregates aggregates;
    private final Projects projects;

    AdvisoryPages(Publications publications, Aggregates aggregates, Projects projects) {
        this.publications = publications;
        this.aggregates = aggregates;
        this.projects = projects;
    }

    @GET
    public Response home() {
        return Response.temporaryRedirect(URI.create("/advisories")).build();
    }

    @GET
    @Path("advisories")
    public Uni<Response> list(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("package") @DefaultValue("") String purl,
            @QueryParam("severity") @DefaultValue("") String severity,
            @QueryParam("page") @DefaultValue("1") String page,
            @Context Request request) {
        var wanted = Wanted.of(q, purl, severity);
        var number = page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
        var list = wanted.isAll() && number == 1
                ? aggregates.of("/advisories", () -> list(wanted, number))
                : list(wanted, number);
        return list.map(it -> Answers.of(request, it, HTML));
    }

    private Uni<Document> list(Wanted wanted, int page) {
        return publications.newest(wanted, page - 1, PAGE + 1).map(found -> {
            var html = AdvisoryTemplates.list(
                            found.stream().limit(PAGE).map(Item::of).toList(),
                            wanted.words(),
                            packages(wanted),
                            SEVERITIES.stream()
                                    .map(it -> new Choice(it, it, it.equals(wanted.severity())))
                                    .toList(),
                            page > 1 ? wanted.link(page - 1) : "",
                            found.size() > PAGE ? wanted.link(page + 1) : "",
                            !wanted.isAll())
                    .render();
            return new Document(html, Answers.newest(found));
        });
    }

    /** What the policies name, whatever was published of it. */
    private List<Choice> packages(Wanted wanted) {
        return projects.policies().all().stream()
                .flatMap(it -> it.packages().stream())
                .map(it -> new Choice(it.purl(), it.purl(), it.purl().equals(wanted.purl())))
                .distinct()
                .toList();
    }

    @GET
    @Path("advisories/{id}")
    public Uni<Response> page(@PathParam("id") String id, @Context Request request) {
        return publications
                .find(id, PageFormat.NAME)
                .map(found -> found.document()
                        .map(it -> found.withdrawn() ? Answers.gone(it.body(), HTML) : Answers.of(request, it, HTML))
                        .orElseGet(() ->
                                Answers.missing(AdvisoryTemplates.missing().render(), HTML)));
    }

    /** One of the values of a filter. */
    record Choice(String value, String label, boolean chosen) {}

    /** A line of the list. */
    record Item(
            String caseId,
            String project,
            String title,
            String cve,
            String severity,
            String packages,
            PageFormat.Moment published) {

        static Item of(PublishedAdvisory it) {
            return new Item(
                    it.caseId(),
                    it.project(),
                    it.title(),
                    it.cve(),
                    it.severity(),
                    it.packages(),
                    PageFormat.Moment.of(it.publishedAt()));
        }
    }
}
