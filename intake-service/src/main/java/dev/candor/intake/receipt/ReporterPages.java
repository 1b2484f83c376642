package dev.candor.intake.receipt;

import dev.candor.events.Channel;
import dev.candor.intake.report.FieldProblem;
import dev.candor.intake.report.KeyUsedForAnother;
import dev.candor.intake.report.Reporting;
import dev.candor.intake.upload.Idempotency;
import dev.candor.intake.upload.ReadUpload;
import dev.candor.intake.upload.TextRules;
import dev.candor.intake.upload.Upload;
import dev.candor.intake.web.NotNow;
import dev.candor.intake.web.ReporterSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
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
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** A reporter's own page: where the report stands, what is next, and room to say more. */
@PermitAll
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class ReporterPages {

    private static final Logger LOG = Logger.getLogger(ReporterPages.class);

    private static final String NOT_STORED = "Your message was not stored: we cannot store anything right now."
            + " Keep your text and send it again in a moment; it will not be received twice.";
    private static final String BROKEN = "Your message was not stored: something went wrong here."
            + " Keep your text and send it again; it will not be received twice.";
    private static final String SENT_BEFORE =
            "This form was already sent, and what it held then is stored. If this is another message, send it again.";

    private final OpenByReceipt openByReceipt;
    private final Visitors visitors;
    private final ReporterSession session;
    private final ShowReport showReport;
    private final SendMessage sendMessage;
    private final ReadUpload readUpload;

    ReporterPages(
            OpenByReceipt openByReceipt,
            Visitors visitors,
            ReporterSession session,
            ShowReport showReport,
            SendMessage sendMessage,
            ReadUpload readUpload) {
        this.openByReceipt = openByReceipt;
        this.visitors = visitors;
        this.session = session;
        this.showReport = showReport;
        this.sendMessage = sendMessage;
        this.readUpload = readUpload;
    }

    /** Moves the receipt out of the address, so that it stays out of histories and logs. */
    @GET
    @Path("/r/{receipt}")
    public Uni<Response> open(@PathParam("receipt") String receipt, HttpServerRequest request) {
        return openByReceipt
                .open(receipt, Source.of(request))
                .map(it -> Response.seeOther(URI.create("/report"))
                        .cookie(session.open(it.reportId(), it.generation()))
                        .build());
    }

    @GET
    @Path("/report")
    public Uni<TemplateInstance> show(@CookieParam(ReporterSession.COOKIE) Optional<String> cookie) {
        return visitors.of(cookie)
                .chain(showReport::show)
                .map(status -> Templates.report(status, MessageForm.empty(newKey())));
    }

    @POST
    @Path("/report/messages")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    @RunOnVirtualThread
    public Uni<Response> send(
            @CookieParam(ReporterSession.COOKIE) Optional<String> cookie, HttpHeaders headers, InputStream body)
            throws IOException {
        var upload = readUpload.read(body, headers.getMediaType());
        return visitors.of(cookie)
                .chain(it -> send(it, form(upload), upload))
                .onTermination()
                .invoke(upload::close);
    }

    private Uni<Response> send(Reporting reporting, MessageForm form, Upload upload) {
        if (!form.isRight()) {
            return again(reporting, form, 400);
        }
        return Uni.createFrom()
                .deferred(() -> {
                    var once = Idempotency.of(
                            upload.field("key"), "page/" + reporting.caseId(), form.text(), upload.files());
                    return sendMessage.send(
                            reporting.caseId(), Channel.RECEIPT_PAGE, form.text(), upload.files(), once);
                })
                .map(_ -> Response.seeOther(URI.create("/report#timeline")).build())
                .onFailure()
                .recoverWithUni(failure -> again(reporting, form, failure));
    }

    private Uni<Response> again(Reporting reporting, MessageForm form, Throwable failure) {
        if (failure instanceof KeyUsedForAnother) {
            return again(reporting, form.with(SENT_BEFORE, newKey()), 422);
        }
        if (NotNow.because(failure)) {
            return again(reporting, form.with(NOT_STORED, form.key()), 503);
        }
        LOG.error("A message could not be stored", failure);
        return again(reporting, form.with(BROKEN, form.key()), 500);
    }

    /** Without the database there is no timeline to show, but what was typed is there all the same. */
    private Uni<Response> again(Reporting reporting, MessageForm form, int status) {
        return showReport
                .show(reporting)
                .map(it -> Templates.report(it, form))
                .onFailure(NotNow::because)
                .recoverWithItem(() -> Templates.message(form))
                .map(page -> Response.status(status).entity(page).build());
    }

    private static MessageForm form(Upload upload) {
        var text = upload.field("text").orElse("").replace("\r\n", "\n");
        return new MessageForm(
                upload.field("key").orElse(""),
                text,
                TextRules.problemOfRequired(text).orElse(""),
                upload.refusals().stream().map(FieldProblem::detail).findFirst().orElse(""),
                "",
                !upload.files().isEmpty() || !upload.refusals().isEmpty());
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    @CheckedTemplate(basePath = "receipt")
    static class Templates {

        static native TemplateInstance report(ReportStatus report, MessageForm form);

        static native TemplateInstance message(MessageForm form);
    }
}
