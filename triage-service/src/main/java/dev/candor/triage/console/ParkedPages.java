package dev.candor.triage.console;

import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import dev.candor.triage.access.Html;
import dev.candor.triage.casefile.NoSuchCase;
import dev.candor.triage.console.ParkedView.Service;
import dev.candor.triage.console.ParkedView.Waiting;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What waits in the three services, for leads. A lead sees events of their own projects, and those of no project. */
@Path("/parked")
@Authenticated
@Produces(Html.TYPE)
class ParkedPages {

    private final Neighbours neighbours;
    private final Policies policies;
    private final CurrentShell shell;
    private final Clock clock;

    ParkedPages(Neighbours neighbours, Policies policies, CurrentShell shell, Clock clock) {
        this.neighbours = neighbours;
        this.policies = policies;
        this.shell = shell;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "console", requireTypeSafeExpressions = true)
    static class Templates {

        private Templates() {}

        static native TemplateInstance parked(Shell shell, ParkedView view);
    }

    @GET
    public Uni<Response> list() {
        var around = lead();
        return Multi.createFrom()
                .items(Neighbour.values())
                .onItem()
                .transformToUniAndConcatenate(it -> service(it, around))
                .collect()
                .asList()
                .chain(services -> Html.page(Templates.parked(around, new ParkedView(services))));
    }

    @POST
    @Path("/{service}/{id}/{how: replay|drop}")
    public Uni<Response> mend(
            @PathParam("service") String service, @PathParam("id") long id, @PathParam("how") String how) {
        var around = lead();
        var neighbour = Neighbour.of(service).orElseThrow(NoSuchCase::new);
        return neighbours
                .parked(neighbour)
                .map(found -> found.stream()
                        .flatMap(List::stream)
                        .filter(it -> it.id() == id && isSeen(it.subject(), around))
                        .findFirst()
                        .orElseThrow(NoSuchCase::new))
                .chain(it -> neighbours.mend(neighbour, it.id(), how))
                .replaceWith(() -> Response.seeOther(URI.create("/parked")).build());
    }

    @ServerExceptionMapper(NoSuchCase.class)
    public Uni<Response> notFound() {
        return Html.page(404, DeskProblems.notFound(shell.get()));
    }

    private Shell lead() {
        var around = shell.get();
        if (!around.isLeadAnywhere()) {
            throw new NoSuchCase();
        }
        return around;
    }

    private Uni<Service> service(Neighbour neighbour, Shell around) {
        var now = clock.instant();
        return neighbours
                .parked(neighbour)
                .map(found -> new Service(
                        neighbour.word(),
                        found.isPresent(),
                        found.stream()
                                .flatMap(List::stream)
                                .filter(it -> isSeen(it.subject(), around))
                                .map(it -> new Waiting(
                                        it.id(),
                                        Shown.line(it.type()),
                                        Shown.line(it.subject()),
                                        it.state().orElse("parked"),
                                        it.reason(),
                                        new Moment(it.parkedAt(), now)))
                                .toList()));
    }

    private boolean isSeen(String subject, Shell around) {
        return policies.all().stream()
                .filter(it -> subject.startsWith(it.caseIdPrefix() + "-"))
                .map(Policy::project)
                .findFirst()
                .map(around::isLeadOf)
                .orElse(true);
    }
}
