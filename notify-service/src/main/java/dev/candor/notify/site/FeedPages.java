package dev.candor.notify.site;

import dev.candor.notify.delivery.Links;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The feed of public advisories. */
@PermitAll
@Path(FeedPages.PATH)
public class FeedPages {

    static final String PATH = "/feed.atom";

    private static final String ATOM = "application/atom+xml; charset=UTF-8";
    private static final int MOST = 50;

    private final Publications publications;
    private final Aggregates aggregates;
    private final Links links;

    FeedPages(Publications publications, Aggregates aggregates, Links links) {
        this.publications = publications;
        this.aggregates = aggregates;
        this.links = links;
    }

    @GET
    public Uni<Response> feed(@Context Request request) {
        return aggregates
                .of(
                        PATH,
                        () -> publications
                                .newest(Wanted.ALL, 0, MOST)
                                .map(it -> new Document(new AtomFeed(links).of(it), Answers.newest(it))))
                .map(it -> Answers.of(request, it, ATOM));
    }
}
