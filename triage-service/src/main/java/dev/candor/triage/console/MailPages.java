package dev.candor.triage.console;

import dev.candor.events.FileReference;
import dev.candor.triage.access.Html;
import dev.candor.triage.casefile.Message;
import dev.candor.triage.casefile.NoSuchCase;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CurrentActor;
import dev.candor.triage.casefile.command.VisibleCases;
import dev.candor.triage.casefile.intake.Intake;
import dev.candor.triage.casefile.intake.IntakeAway;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * A mail's HTML, for whoever asks to see it. What intake left of it can do nothing, and the page has no rights besides:
 * it may load nothing, run nothing, send nothing and lead nowhere.
 */
@Path("/cases/{id}/messages/{message}")
@Authenticated
@Produces(Html.TYPE)
class MailPages {

    private static final String NO_RIGHTS =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; form-action 'none';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private final VisibleCases cases;
    private final Intake intake;
    private final CurrentActor actor;
    private final CurrentShell shell;

    MailPages(VisibleCases cases, @RestClient Intake intake, CurrentActor actor, CurrentShell shell) {
        this.cases = cases;
        this.intake = intake;
        this.actor = actor;
        this.shell = shell;
    }

    @CheckedTemplate(basePath = "console", requireTypeSafeExpressions = true)
    static class Templates {

        private Templates() {}

        static native TemplateInstance mail(String caseId, RawString html);

        static native TemplateInstance mailWords(Shell shell, String caseId, Intake.MailWords mail);
    }

    @GET
    @Path("/html")
    public Uni<Response> show(@PathParam("id") String id, @PathParam("message") String message) {
        return cases.itself(id, actor.get())
                .chain(it -> html(raw(it, message).orElseThrow(NoSuchCase::new))
                        .chain(html -> Templates.mail(it.id().value(), new RawString(html))
                                .createUni()))
                .map(page -> Response.ok(page)
                        .type(Html.TYPE)
                        .header("Content-Security-Policy", NO_RIGHTS)
                        .build());
    }

    /** The mail read once more: what a reader of before could not read, one of today perhaps can. */
    @GET
    @Path("/words")
    public Uni<Response> again(@PathParam("id") String id, @PathParam("message") String message) {
        var around = shell.get();
        return cases.itself(id, actor.get())
                .chain(it -> intake.words(
                                raw(it, message).orElseThrow(NoSuchCase::new).id())
                        .onFailure()
                        .transform(MailPages::problem)
                        .chain(mail ->
                                Html.page(Templates.mailWords(around, it.id().value(), shown(mail)))));
    }

    @ServerExceptionMapper(NoSuchCase.class)
    public Uni<Response> notFound() {
        return Html.page(404, DeskProblems.notFound(shell.get()));
    }

    private Uni<String> html(FileReference raw) {
        return intake.html(raw.id()).onFailure().transform(MailPages::problem);
    }

    private static Intake.MailWords shown(Intake.MailWords it) {
        return new Intake.MailWords(
                Shown.line(it.subject()),
                Shown.text(it.text()),
                it.files().stream().map(Shown::line).toList(),
                it.readable());
    }

    private static Throwable problem(Throwable failure) {
        return failure instanceof WebApplicationException answer
                        && answer.getResponse().getStatus() == 404
                ? new NoSuchCase()
                : new IntakeAway(failure);
    }

    private static Optional<FileReference> raw(VulnerabilityCase it, String message) {
        return message.equals(MessageView.REPORT)
                ? it.report().received().raw()
                : it.thread().messages().stream()
                        .filter(one -> one.event().toString().equals(message))
                        .findFirst()
                        .flatMap(Message::arrival)
                        .flatMap(Message.Arrival::raw);
    }
}
