package dev.candor.intake.participant;

import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.intake.participant.ShowInvitation.Shown;
import dev.candor.intake.report.KeyUsedForAnother;
import dev.candor.intake.report.Participation;
import dev.candor.intake.report.ReceiveParticipantMessage;
import dev.candor.intake.upload.Idempotency;
import dev.candor.intake.upload.ReadUpload;
import dev.candor.intake.upload.TextRules;
import dev.candor.intake.upload.Upload;
import dev.candor.intake.web.ErrorPage;
import dev.candor.intake.web.NotNow;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A participant's own page: the terms, then what the team tells them, and room to write. */
@PermitAll
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class ParticipantPages {

    private static final String NOT_STORED = "Your message was not stored: we cannot store anything right now."
            + " Keep your text and send it again in a moment; it will not be received twice.";
    private static final String SENT_BEFORE =
            "This form was already sent, and what it held then is stored. If this is another message, send it again.";

    private final ShowInvitation showInvitation;
    private final AnswerTerms answerTerms;
    private final ReceiveParticipantMessage receiveMessage;
    private final ParticipantSession session;
    private final ReadUpload readUpload;
    private final ErrorPage page;

    ParticipantPages(
            ShowInvitation showInvitation,
            AnswerTerms answerTerms,
            ReceiveParticipantMessage receiveMessage,
            ParticipantSession session,
            ReadUpload readUpload,
            ErrorPage page) {
        this.showInvitation = showInvitation;
        this.answerTerms = answerTerms;
        this.receiveMessage = receiveMessage;
        this.session = session;
        this.readUpload = readUpload;
        this.page = page;
    }

    /** What was typed, with what is wrong with it; {@code key} makes a second try the same message. */
    public record Draft(String key, String text, String problem, String trouble) {

        static Draft empty() {
            return new Draft(UUID.randomUUID().toString(), "", "", "");
        }

        /** Never shows what was typed. */
        @Override
        public String toString() {
            return "Draft";
        }
    }

    @CheckedTemplate(basePath = "participant")
    static class Templates {

        static native TemplateInstance invitation(Shown shown, Draft draft);
    }

    /** Moves the token out of the address, so that it stays out of histories and logs. */
    @GET
    @Path("/p/{token}")
    public Uni<Response> open(@PathParam("token") String token) {
        return showInvitation
                .open(token)
                .map(it -> Response.seeOther(URI.create("/participation"))
                        .cookie(session.open(it))
                        .build());
    }

    @GET
    @Path("/participation")
    public Uni<TemplateInstance> show(@CookieParam(ParticipantSession.COOKIE) Optional<String> cookie) {
        return shown(cookie).map(it -> Templates.invitation(it, Draft.empty()));
    }

    @POST
    @Path("/participation/terms")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> answer(
            @CookieParam(ParticipantSession.COOKIE) Optional<String> cookie,
            @FormParam("answer") Optional<String> answer) {
        var accepted = answer.filter("accept"::equals).isPresent();
        return shown(cookie)
                .chain(it -> answerTerms.answer(it.of(), accepted))
                .replaceWith(() -> Response.seeOther(URI.create(accepted ? "/participation" : "/"))
                        .build());
    }

    @POST
    @Path("/participation/messages")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    @RunOnVirtualThread
    public Uni<Response> send(
            @CookieParam(ParticipantSession.COOKIE) Optional<String> cookie, HttpHeaders headers, InputStream body)
            throws IOException {
        var upload = readUpload.read(body, headers.getMediaType());
        return shown(cookie)
                .chain(it -> send(it, draft(upload)))
                .onTermination()
                .invoke(upload::close);
    }

    /** The same for every page that is not there for the one who asks. */
    @ServerExceptionMapper(NoSuchInvitation.class)
    public Response notThere(HttpHeaders headers) {
        return page.orProblem(
                headers,
                HttpProblem.builder()
                        .withStatus(404)
                        .withTitle("Not Found")
                        .withDetail("There is nothing here.")
                        .build());
    }

    private Uni<Response> send(Shown it, Draft draft) {
        if (!it.invitation().hasAgreed()) {
            throw new NoSuchInvitation();
        }
        if (!draft.problem().isEmpty()) {
            return again(it, draft, 400);
        }
        var once = Idempotency.of(
                Optional.of(draft.key()).filter(key -> !key.isEmpty()), scope(it.of()), draft.text(), List.of());
        return receiveMessage
                .receive(it.of(), LongText.of(Confidential.report(draft.text())), once)
                .map(_ -> Response.seeOther(URI.create("/participation")).build())
                .onFailure(KeyUsedForAnother.class)
                .recoverWithUni(
                        () -> again(it, new Draft(UUID.randomUUID().toString(), draft.text(), "", SENT_BEFORE), 422))
                .onFailure(NotNow::because)
                .recoverWithUni(() -> again(it, new Draft(draft.key(), draft.text(), "", NOT_STORED), 503));
    }

    private static Uni<Response> again(Shown it, Draft draft, int status) {
        return Uni.createFrom()
                .item(Response.status(status)
                        .entity(Templates.invitation(it, draft))
                        .build());
    }

    private static String scope(Participation it) {
        return "participant/%s/%s".formatted(it.caseId(), it.participant());
    }

    private static Draft draft(Upload upload) {
        var text = upload.field("text").orElse("").replace("\r\n", "\n");
        return new Draft(
                upload.field("key").orElse(""),
                text,
                TextRules.problemOfRequired(text).orElse(""),
                "");
    }

    private Uni<Shown> shown(Optional<String> cookie) {
        return session.read(cookie)
                .map(showInvitation::show)
                .orElseGet(() -> Uni.createFrom().failure(NoSuchInvitation::new));
    }
}
