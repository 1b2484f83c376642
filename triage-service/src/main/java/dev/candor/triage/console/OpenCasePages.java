package dev.candor.triage.console;

import dev.candor.triage.access.Html;
import dev.candor.triage.casefile.command.CurrentActor;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.InvalidInput;
import dev.candor.triage.casefile.command.OpenCase;
import dev.candor.triage.casefile.command.OpenCase.NewCase;
import dev.candor.triage.casefile.intake.IntakeAway;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** A case of the team's own. */
@Path("/cases/new")
@Authenticated
@Produces(Html.TYPE)
class OpenCasePages {

    private final OpenCase openCase;
    private final CurrentActor actor;
    private final CurrentShell shell;

    OpenCasePages(OpenCase openCase, CurrentActor actor, CurrentShell shell) {
        this.openCase = openCase;
        this.actor = actor;
        this.shell = shell;
    }

    @CheckedTemplate(basePath = "console", requireTypeSafeExpressions = true)
    static class Templates {

        private Templates() {}

        static native TemplateInstance open(Shell shell, OpenCaseView view);
    }

    @GET
    public Uni<Response> form() {
        return page(200, Map.of(), Map.of());
    }

    @POST
    public Uni<Response> open(
            @RestForm Optional<String> project,
            @RestForm Optional<String> source,
            @RestForm Optional<String> summary,
            @RestForm Optional<String> details,
            @RestForm Optional<String> url) {
        var typed = new LinkedHashMap<String, String>();
        project.ifPresent(it -> typed.put("project", it));
        source.ifPresent(it -> typed.put("source", it));
        summary.ifPresent(it -> typed.put("summary", it));
        details.ifPresent(it -> typed.put("details", it.replace("\r\n", "\n")));
        url.ifPresent(it -> typed.put("url", it));
        var me = actor.get();
        return Uni.createFrom()
                .deferred(() -> openCase.open(Fields.read(typed, NewCase::read), me))
                .map(id -> Response.seeOther(URI.create("/cases/" + id)).build())
                .onFailure(Attempt::isShownInTheForm)
                .recoverWithUni(refused -> page(Attempt.status(refused), typed, faults(refused)));
    }

    private static Map<String, String> faults(Throwable refused) {
        var faults = new LinkedHashMap<String, String>();
        if (refused instanceof InvalidInput invalid) {
            invalid.problems().forEach(it -> faults.putIfAbsent(it.pointer().replaceFirst("^/", ""), it.detail()));
        } else if (refused instanceof IntakeAway) {
            faults.put("", "The service that takes reports in does not answer now. Nothing was opened; try again.");
        }
        return faults;
    }

    private Uni<Response> page(int status, Map<String, String> typed, Map<String, String> faults) {
        var around = shell.get();
        var projects = around.roles().keySet().stream()
                .filter(around::mayActIn)
                .sorted()
                .toList();
        return Html.page(status, Templates.open(around, new OpenCaseView(projects, typed, faults)));
    }
}
