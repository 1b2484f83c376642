package dev.candor.intake.submission;

import dev.candor.events.CaseId;
import dev.candor.events.Channel;
import dev.candor.intake.policy.Scope;
import dev.candor.intake.report.KeyUsedForAnother;
import dev.candor.intake.report.Received;
import dev.candor.intake.upload.Idempotency;
import dev.candor.intake.upload.ReadUpload;
import dev.candor.intake.upload.Upload;
import dev.candor.intake.web.NotNow;
import dev.candor.intake.web.ReporterSession;
import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Reports by form, for everyone, without an account and without scripts. */
@PermitAll
@Path("/projects/{project}/report")
@Produces(MediaType.TEXT_HTML)
public class ReportPages {

    private static final Logger LOG = Logger.getLogger(ReportPages.class);

    private static final String NOT_STORED = "Your report was not stored: we cannot store anything right now."
            + " Keep your text and send it again in a moment; it will not be received twice.";
    private static final String BROKEN = "Your report was not stored: something went wrong here."
            + " Keep your text and send it again; it will not be received twice.";

    private final Policies policies;
    private final ReadUpload readUpload;
    private final SubmitReport submitReport;
    private final ReporterSession session;
    private final SentReport sentReport;
    private final Clock clock;

    ReportPages(
            Policies policies,
            ReadUpload readUpload,
            SubmitReport submitReport,
            ReporterSession session,
            SentReport sentReport,
            Clock clock) {
        this.policies = policies;
        this.readUpload = readUpload;
        this.submitReport = submitReport;
        this.session = session;
        this.sentReport = sentReport;
        this.clock = clock;
    }

    @GET
    public TemplateInstance form(@PathParam("project") String project) {
        return show(ReportForm.empty(policy(project), newKey()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    @RunOnVirtualThread
    public Uni<Response> send(@PathParam("project") String project, HttpHeaders headers, InputStream body)
            throws IOException {
        var policy = policy(project);
        var upload = readUpload.read(body, headers.getMediaType());
        return send(ReportForm.sent(policy, upload), upload).onTermination().invoke(upload::close);
    }

    private Uni<Response> send(ReportForm form, Upload upload) {
        if (!form.problems().isEmpty()) {
            return Uni.createFrom().item(again(form, 400));
        }
        return Uni.createFrom()
                .deferred(() -> {
                    var project = form.policy().project();
                    var once =
                            Idempotency.of(upload.field("key"), "form/" + project, form.body(upload), upload.files());
                    return submitReport.submit(project, Channel.FORM, form.draft(), upload.files(), once);
                })
                .map(it -> seeSent(form, it))
                .onFailure()
                .recoverWithItem(failure -> again(form, failure));
    }

    private Response seeSent(ReportForm form, Received received) {
        return Response.seeOther(URI.create(
                        "/projects/%s/report/sent".formatted(form.policy().project())))
                .cookie(session.open(received.reportId(), Received.FIRST_GENERATION))
                .build();
    }

    private Response again(ReportForm form, Throwable failure) {
        if (failure instanceof KeyUsedForAnother it) {
            return again(form.with(sentBefore(it.caseId()), newKey()), 422);
        }
        if (NotNow.because(failure)) {
            return again(form.with(NOT_STORED, form.key()), 503);
        }
        LOG.error("A report could not be stored", failure);
        return again(form.with(BROKEN, form.key()), 500);
    }

    private static String sentBefore(CaseId caseId) {
        return "This form was already sent as %s, and what it held then is stored. If this is another report, send it again."
                .formatted(caseId);
    }

    private Response again(ReportForm form, int status) {
        return Response.status(status).entity(show(form)).build();
    }

    private TemplateInstance show(ReportForm form) {
        return Templates.form(form, Scope.of(form.policy(), clock.instant()));
    }

    @GET
    @Path("/sent")
    public Uni<TemplateInstance> sent(
            @PathParam("project") String project, @CookieParam(ReporterSession.COOKIE) Optional<String> cookie) {
        var visit = session.read(cookie).orElseThrow(NotFoundException::new);
        var policy = policy(project);
        var scope = Scope.of(policy, clock.instant());
        return sentReport.of(visit).map(it -> Templates.sent(policy, scope, it.orElseThrow(NotFoundException::new)));
    }

    private Policy policy(String project) {
        return policies.byProject(project).orElseThrow(NotFoundException::new);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    @CheckedTemplate(basePath = "submission")
    static class Templates {

        static native TemplateInstance form(ReportForm form, Scope scope);

        static native TemplateInstance sent(Policy policy, Scope scope, Sent sent);
    }
}
