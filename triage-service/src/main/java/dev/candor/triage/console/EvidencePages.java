package dev.candor.triage.console;

import dev.candor.triage.access.Html;
import dev.candor.triage.casefile.NoSuchCase;
import dev.candor.triage.casefile.command.CurrentActor;
import dev.candor.triage.evidence.EvidenceQuery;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The evidence sheet of a case, to be read and to be printed. */
@Path("/cases/{id}/evidence")
@Authenticated
@Produces(Html.TYPE)
class EvidencePages {

    private final EvidenceQuery evidence;
    private final CurrentActor actor;
    private final CurrentShell shell;

    EvidencePages(EvidenceQuery evidence, CurrentActor actor, CurrentShell shell) {
        this.evidence = evidence;
        this.actor = actor;
        this.shell = shell;
    }

    @CheckedTemplate(basePath = "console", requireTypeSafeExpressions = true)
    static class Templates {

        private Templates() {}

        static native TemplateInstance evidence(Shell shell, EvidencePage page);
    }

    @GET
    public Uni<Response> show(@PathParam("id") String id) {
        var around = shell.get();
        return evidence.of(id, actor.get()).chain(it -> Html.page(Templates.evidence(around, EvidencePage.of(it))));
    }

    @ServerExceptionMapper(NoSuchCase.class)
    public Uni<Response> notFound() {
        return Html.page(404, DeskProblems.notFound(shell.get()));
    }
}
