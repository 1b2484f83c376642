package dev.candor.triage.console;

import dev.candor.triage.access.Html;
import dev.candor.triage.casefile.NoSuchCase;
import dev.candor.triage.casefile.command.CurrentActor;
import dev.candor.triage.cra.CraSheet;
import dev.candor.triage.cra.CraSheets;
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

/** What a report under the Cyber Resilience Act needs, to print. */
@Path("/cases/{id}/cra")
@Authenticated
@Produces(Html.TYPE)
class CraPages {

    private final CraSheets sheets;
    private final CurrentActor actor;
    private final CurrentShell shell;

    CraPages(CraSheets sheets, CurrentActor actor, CurrentShell shell) {
        this.sheets = sheets;
        this.actor = actor;
        this.shell = shell;
    }

    @CheckedTemplate(basePath = "console", requireTypeSafeExpressions = true)
    static class Templates {

        private Templates() {}

        static native TemplateInstance cra(CraSheet sheet);
    }

    @GET
    public Uni<Response> show(@PathParam("id") String id) {
        return sheets.of(id, actor.get()).chain(sheet -> Html.page(Templates.cra(sheet)));
    }

    @ServerExceptionMapper(NoSuchCase.class)
    public Uni<Response> notFound() {
        return Html.page(404, DeskProblems.notFound(shell.get()));
    }
}
