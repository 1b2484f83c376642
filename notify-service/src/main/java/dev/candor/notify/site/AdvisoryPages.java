package dev.candor.notify.site;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The public pages. They work without JavaScript and show disclosed cases alone. */
@PermitAll
@Path("/")
@Produces(AdvisoryPages.HTML)
public class AdvisoryPages {

    static final String HTML = "text/html; charset=UTF-8";

    private static final int PAGE = 50;
    private static final int LONGEST_SEARCH = 100;
    private static final int LAST_PAGE = 10_000;

    private final Publications publications;

    AdvisoryPages(Publications publications) {
        this.publications = publications;
    }

    @GET
    public Response home() {
        return Response.temporaryRedirect(URI.create("/advisories")).build();
    }

    @GET
    @Path("advisories")
    public Uni<Response> list(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("page") @DefaultValue("1") String page,
            @Context Request request) {
        var words = q.strip()
                .substring(0, Math.min(q.strip().length(), LONGEST_SEARCH))
                .replace("\0", "");
        var number = page.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
        return publications.newest(words, number - 1, PAGE + 1).map(found -> {
            var items = found.stream().limit(PAGE).map(Item::of).toList();
            var newer = number > 1 ? link(words, number - 1) : "";
            var older = found.size() > PAGE ? link(words, number + 1) : "";
            var html = AdvisoryTemplates.list(items, words, newer, older, !words.isEmpty())
                    .render();
            return Answers.of(request, new Document(html, Answers.newest(found)), HTML);
        });
    }

    @GET
    @Path("advisories/{id}")
    public Uni<Response> page(@PathParam("id") String id, @Context Request request) {
        return publications
                .document(id, PageFormat.NAME)
                .map(found -> found.map(it -> Answers.of(request, it, HTML))
                        .orElseGet(() ->
                                Answers.missing(AdvisoryTemplates.missing().render(), HTML)));
    }

    private static String link(String words, int page) {
        return "/advisories?q=%s&page=%d".formatted(URLEncoder.encode(words, StandardCharsets.UTF_8), page);
    }

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
