package dev.candor.triage.console;

import dev.candor.events.CaseId;
import dev.candor.triage.access.FormTokens;
import dev.candor.triage.access.Html;
import dev.candor.triage.casefile.NoSuchCase;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Actor;
import dev.candor.triage.casefile.command.CarryOutCommand;
import dev.candor.triage.casefile.command.Commands;
import dev.candor.triage.casefile.command.CurrentActor;
import dev.candor.triage.conversation.AdmitHeldReply;
import dev.candor.triage.conversation.AdmitReply;
import dev.candor.triage.outcome.AdmitQuarantinedReport;
import dev.candor.triage.outcome.AdmitReport;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A case, and every command on it as a form. The rules and their words are those of the API. */
@Path("/cases/{id}")
@Authenticated
@Produces(Html.TYPE)
class CasePages {

    private final CaseSheets sheets;
    private final Commands commands;
    private final CarryOutCommand carryOutCommand;
    private final AdmitHeldReply admitHeldReply;
    private final AdmitQuarantinedReport admitQuarantinedReport;
    private final CurrentActor actor;
    private final CurrentShell shell;

    CasePages(
            CaseSheets sheets,
            Commands commands,
            CarryOutCommand carryOutCommand,
            AdmitHeldReply admitHeldReply,
            AdmitQuarantinedReport admitQuarantinedReport,
            CurrentActor actor,
            CurrentShell shell) {
        this.sheets = sheets;
        this.commands = commands;
        this.carryOutCommand = carryOutCommand;
        this.admitHeldReply = admitHeldReply;
        this.admitQuarantinedReport = admitQuarantinedReport;
        this.actor = actor;
        this.shell = shell;
    }

    @CheckedTemplate(basePath = "console", requireTypeSafeExpressions = true)
    static class Templates {

        private Templates() {}

        static native TemplateInstance sheet(Shell shell, CaseSheet page);
    }

    @GET
    public Uni<Response> show(@PathParam("id") String id, @RestQuery Optional<String> done) {
        var around = shell.get();
        return sheets.of(id, actor.get(), Attempt.done(done.flatMap(CommandForms::named)))
                .chain(sheet -> Html.page(Templates.sheet(around, sheet)));
    }

    @POST
    @Path("/{command}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Uni<Response> command(
            @PathParam("id") String id, @PathParam("command") String word, MultivaluedMap<String, String> sent) {
        var form = CommandForms.named(word).orElseThrow(NoSuchCase::new);
        var typed = new Typed(single(sent));
        var me = actor.get();
        var around = shell.get();
        return carryOut(id, form, typed, me)
                .map(it -> Response.seeOther(URI.create("/cases/%s?done=%s#%s".formatted(it.id(), word, form.place())))
                        .build())
                .onFailure(Attempt::isShownInTheForm)
                .recoverWithUni(refused -> sheets.of(id, me, Attempt.refused(form, typed, refused))
                        .chain(sheet -> Html.page(Attempt.status(refused), Templates.sheet(around, sheet))));
    }

    @ServerExceptionMapper(NoSuchCase.class)
    public Uni<Response> notFound() {
        return Html.page(404, DeskProblems.notFound(shell.get()));
    }

    private Uni<VulnerabilityCase> carryOut(String id, CommandForm form, Typed typed, Actor me) {
        return Uni.createFrom().deferred(() -> {
            var caseId = CaseId.parse(id).orElseThrow(NoSuchCase::new);
            var command = commands.read(form.word(), typed.json(form.fields())).orElseThrow(NoSuchCase::new);
            return switch (command) {
                case AdmitReply it -> admitHeldReply.admit(caseId, it, me, Optional.empty());
                case AdmitReport it -> admitQuarantinedReport.admit(caseId, it, me, Optional.empty());
                default -> carryOutCommand.carryOut(caseId, command, me, Optional.empty());
            };
        });
    }

    private static Map<String, String> single(MultivaluedMap<String, String> sent) {
        var typed = new HashMap<String, String>();
        sent.forEach((name, values) -> typed.put(name, values.getFirst()));
        typed.remove(FormTokens.FIELD);
        return typed;
    }
}
