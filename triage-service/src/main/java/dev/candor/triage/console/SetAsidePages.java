package dev.candor.triage.console;

import dev.candor.triage.access.Html;
import dev.candor.triage.casefile.NoSuchCase;
import dev.candor.triage.casefile.intake.Intake;
import dev.candor.triage.casefile.intake.IntakeAway;
import dev.candor.triage.console.SetAsideView.Project;
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
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Mails that opened no case, for the leads of their project: to look whether a person's report is among them. */
@Path("/set-aside")
@Authenticated
@Produces(Html.TYPE)
class SetAsidePages {

    private static final int NOT_FOUND = 404;

    private final Intake intake;
    private final CurrentShell shell;
    private final Clock clock;

    SetAsidePages(@RestClient Intake intake, CurrentShell shell, Clock clock) {
        this.intake = intake;
        this.shell = shell;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "console", requireTypeSafeExpressions = true)
    static class Templates {

        private Templates() {}

        static native TemplateInstance setAside(Shell shell, SetAsideView view);
    }

    @GET
    public Uni<Response> list() {
        var around = shell.get();
        if (!around.isLeadAnywhere()) {
            throw new NoSuchCase();
        }
        return Multi.createFrom()
                .iterable(around.roles().keySet().stream()
                        .filter(around::isLeadOf)
                        .sorted()
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(this::project)
                .collect()
                .asList()
                .chain(projects -> Html.page(Templates.setAside(around, new SetAsideView(projects))));
    }

    @GET
    @Path("/{project}/{id}/mail")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Uni<Response> download(@PathParam("project") String project, @PathParam("id") UUID id) {
        requireLead(project);
        return intake.setAside(project, id)
                .chain(it -> intake.content(it.content()))
                .onFailure()
                .transform(SetAsidePages::problem)
                .map(bytes -> Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mail.eml\"")
                        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                        .build());
    }

    @POST
    @Path("/{project}/{id}/report")
    public Uni<Response> open(@PathParam("project") String project, @PathParam("id") UUID id) {
        var around = requireLead(project);
        return intake.openSetAside(project, id, new Intake.Opening(around.account()))
                .onFailure()
                .transform(SetAsidePages::problem)
                .replaceWith(() -> Response.seeOther(URI.create("/set-aside")).build());
    }

    @ServerExceptionMapper(NoSuchCase.class)
    public Uni<Response> notFound() {
        return Html.page(NOT_FOUND, DeskProblems.notFound(shell.get()));
    }

    private Shell requireLead(String project) {
        var around = shell.get();
        if (!around.isLeadOf(project)) {
            throw new NoSuchCase();
        }
        return around;
    }

    /** One that does not answer leaves the page whole. */
    private Uni<Project> project(String name) {
        return intake.setAside(name)
                .map(found -> Project.of(name, found, clock.instant()))
                .onFailure()
                .recoverWithItem(Project.away(name));
    }

    private static Throwable problem(Throwable failure) {
        return failure instanceof WebApplicationException answer
                        && answer.getResponse().getStatus() == NOT_FOUND
                ? new NoSuchCase()
                : new IntakeAway(failure);
    }
}
