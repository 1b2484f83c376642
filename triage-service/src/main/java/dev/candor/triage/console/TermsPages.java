package dev.candor.triage.console;

import dev.candor.triage.access.Html;
import dev.candor.triage.casefile.NoSuchCase;
import dev.candor.triage.casefile.Participant;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CarryOutCommand;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.CommandRefused;
import dev.candor.triage.casefile.command.CurrentActor;
import dev.candor.triage.casefile.command.Sight;
import dev.candor.triage.casefile.command.VisibleCases;
import dev.candor.triage.participation.AcceptInvitation;
import dev.candor.triage.participation.RemoveParticipant;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What somebody who is asked in on a case reads first: the terms, and nothing of the case. */
@Path("/cases/{id}/terms")
@Authenticated
@Produces(Html.TYPE)
class TermsPages {

    private final VisibleCases cases;
    private final CarryOutCommand carryOutCommand;
    private final CurrentActor actor;
    private final CurrentShell shell;
    private final Clock clock;

    TermsPages(
            VisibleCases cases, CarryOutCommand carryOutCommand, CurrentActor actor, CurrentShell shell, Clock clock) {
        this.cases = cases;
        this.carryOutCommand = carryOutCommand;
        this.actor = actor;
        this.shell = shell;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "console", requireTypeSafeExpressions = true)
    static class Templates {

        private Templates() {}

        static native TemplateInstance terms(Shell shell, TermsView view);
    }

    @GET
    public Uni<Response> show(@PathParam("id") String id) {
        return page(id, 200, "");
    }

    @POST
    public Uni<Response> answer(@PathParam("id") String id, @RestForm Optional<String> answer) {
        var me = actor.get();
        CaseCommand command = answer.filter("accept"::equals).isPresent()
                ? new AcceptInvitation()
                : new RemoveParticipant(me.account(), Optional.empty());
        return cases.get(id, me, Sight.TERMS)
                .chain(it -> carryOutCommand.carryOut(it.id(), command, me, Optional.empty()))
                .map(it -> Response.seeOther(Sight.shown(it, me)
                                .map(seen -> URI.create("/cases/" + seen.id()))
                                .orElse(URI.create("/")))
                        .build())
                .onFailure(CommandRefused.class)
                .recoverWithUni(refused -> page(id, 409, refused.sentence() + "."));
    }

    @ServerExceptionMapper(NoSuchCase.class)
    public Uni<Response> notFound() {
        return Html.page(404, DeskProblems.notFound(shell.get()));
    }

    private Uni<Response> page(String id, int status, String refusal) {
        var around = shell.get();
        return cases.get(id, actor.get(), Sight.TERMS)
                .chain(it -> invitation(it, around.account())
                        .map(one -> Html.page(
                                status,
                                Templates.terms(
                                        around,
                                        TermsView.of(it.id().value(), it.project(), one, refusal, clock.instant()))))
                        .orElseGet(() -> Uni.createFrom()
                                .item(Response.seeOther(URI.create("/cases/" + it.id()))
                                        .build())));
    }

    /** Nothing where they are let in already. */
    private static Optional<Participant> invitation(VulnerabilityCase it, String account) {
        return it.participants().find(account).filter(Participant::isInvited);
    }
}
