package dev.candor.notify.site.provider;

import dev.candor.notify.delivery.Links;
import dev.candor.notify.delivery.Projects;
import dev.candor.notify.site.Aggregates;
import dev.candor.notify.site.Answers;
import dev.candor.notify.site.Document;
import dev.candor.policy.PackageInScope;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The public CSAF documents for tools that mirror and watch them. All of it changes with each publication, at once. */
@PermitAll
@Path("/")
public class CsafResource {

    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=UTF-8";
    private static final String CSV = "text/csv; charset=UTF-8";
    private static final String HTML = "text/html; charset=UTF-8";

    private final CsafFilesQuery files;
    private final Aggregates aggregates;
    private final Projects projects;
    private final CsafConfig config;
    private final Links links;

    CsafResource(CsafFilesQuery files, Aggregates aggregates, Projects projects, CsafConfig config, Links links) {
        this.files = files;
        this.aggregates = aggregates;
        this.projects = projects;
        this.config = config;
        this.links = links;
    }

    @GET
    @Path(ProviderMetadata.PATH)
    public Uni<Response> metadata(@Context Request request) {
        var metadata =
                new ProviderMetadata(links, publisher(), config.listOnAggregators(), config.mirrorOnAggregators());
        return answer(ProviderMetadata.PATH, request, JSON, all -> metadata.of(newest(all)));
    }

    @GET
    @Path(Rolie.FEED)
    public Uni<Response> feed(@Context Request request) {
        return answer(Rolie.FEED, request, JSON, all -> new Rolie(links).feed(all, newest(all)));
    }

    @GET
    @Path(Rolie.SERVICE)
    public Response service(@Context Request request) {
        return Answers.open(Answers.of(request, new Document(new Rolie(links).service(), Instant.EPOCH), JSON));
    }

    /** The packages that the policies name, whatever was published of them. */
    @GET
    @Path(Rolie.CATEGORIES)
    public Response categories(@Context Request request) {
        var packages = projects.policies().all().stream()
                .flatMap(it -> it.packages().stream())
                .map(PackageInScope::purl)
                .distinct()
                .sorted()
                .toList();
        return Answers.open(
                Answers.of(request, new Document(new Rolie(links).categories(packages), Instant.EPOCH), JSON));
    }

    @GET
    @Path("csaf/white")
    public Uni<Response> folder(@Context Request request) {
        return answer(CsafFile.FOLDER, request, HTML, Listing::folder);
    }

    @GET
    @Path("csaf/white/index.txt")
    public Uni<Response> index(@Context Request request) {
        return answer(CsafFile.FOLDER + "index.txt", request, TEXT, Listing::index);
    }

    @GET
    @Path("csaf/white/changes.csv")
    public Uni<Response> changes(@Context Request request) {
        return answer(CsafFile.FOLDER + "changes.csv", request, CSV, Listing::changes);
    }

    /** A year in which nothing was published looks like any other address that is none. */
    @GET
    @Path("csaf/white/{year: [0-9][0-9][0-9][0-9]}")
    public Uni<Response> year(@PathParam("year") int year, @Context Request request) {
        return files.all()
                .map(all -> all.stream().noneMatch(it -> it.year() == year)
                        ? Answers.missing()
                        : Answers.of(request, new Document(Listing.year(year, all), newest(all)), HTML))
                .map(Answers::open);
    }

    @GET
    @Path("csaf/white/{year: [0-9][0-9][0-9][0-9]}/{name}")
    public Uni<Response> file(@PathParam("year") int year, @PathParam("name") String name, @Context Request request) {
        var hash = Checksum.askedBy(name);
        return files.file(year, CsafFile.Asked.of(hash.map(it -> it.of(name)).orElse(name)))
                .map(found -> found.map(it -> hash.map(sum -> Answers.of(request, sum.document(it, name), TEXT))
                                .orElseGet(() -> Answers.of(request, it, JSON)))
                        .orElseGet(Answers::missing))
                .map(Answers::open);
    }

    private Uni<Response> answer(String path, Request request, String type, Function<List<CsafFile>, String> text) {
        return aggregates
                .of(path, () -> files.all().map(all -> new Document(text.apply(all), newest(all))))
                .map(it -> Answers.open(Answers.of(request, it, type)));
    }

    private String publisher() {
        var all = projects.policies().all();
        return config.publisher()
                .orElseGet(() -> all.size() == 1
                        ? all.iterator().next().name()
                        : links.site().getHost());
    }

    private static Instant newest(List<CsafFile> all) {
        return all.stream()
                .map(CsafFile::modifiedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
