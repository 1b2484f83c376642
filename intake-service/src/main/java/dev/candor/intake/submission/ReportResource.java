package dev.candor.intake.submission;

import dev.candor.events.Channel;
import dev.candor.intake.report.FieldProblem;
import dev.candor.intake.report.FieldsRefused;
import dev.candor.intake.report.NoSuchProject;
import dev.candor.intake.report.Received;
import dev.candor.intake.upload.Body;
import dev.candor.intake.upload.Idempotency;
import dev.candor.intake.upload.Json;
import dev.candor.intake.upload.MalformedUpload;
import dev.candor.intake.upload.ReadUpload;
import dev.candor.intake.upload.UploadedFile;
import dev.candor.intake.web.PublicAddresses;
import dev.candor.journal.Secrets;
import dev.candor.policy.Policies;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Reports by program. */
@PermitAll
@Path("/api/v1/projects/{project}/reports")
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {

    private static final int LARGEST_JSON = 8 * 1024 * 1024;

    private final Policies policies;
    private final ReadUpload readUpload;
    private final SubmitReport submitReport;
    private final Secrets secrets;
    private final PublicAddresses addresses;

    ReportResource(
            Policies policies,
            ReadUpload readUpload,
            SubmitReport submitReport,
            Secrets secrets,
            PublicAddresses addresses) {
        this.policies = policies;
        this.readUpload = readUpload;
        this.submitReport = submitReport;
        this.secrets = secrets;
        this.addresses = addresses;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @RunOnVirtualThread
    @Operation(summary = "Report a security problem; it is stored durably when the answer is 201")
    @APIResponse(responseCode = "201", description = "The report is a case now")
    public Uni<Response> receive(
            @PathParam("project") String project,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            InputStream body)
            throws IOException {
        var bytes = Body.read(body, LARGEST_JSON);
        return submit(
                project,
                key,
                new String(bytes, StandardCharsets.ISO_8859_1),
                ReportJson.of(Json.object(bytes)),
                List.of(),
                List.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    @RunOnVirtualThread
    @Operation(summary = "Report a security problem with files: a JSON part 'report' and parts 'files'")
    @APIResponse(responseCode = "201", description = "The report is a case now")
    public Uni<Response> receiveWithFiles(
            @PathParam("project") String project,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            HttpHeaders headers,
            InputStream body)
            throws IOException {
        var upload = readUpload.read(body, headers.getMediaType());
        try {
            var json =
                    upload.field("report").orElseThrow(() -> new MalformedUpload("The form has no part named report"));
            return submit(project, key, json, ReportJson.of(Json.object(json)), upload.files(), upload.refusals())
                    .onTermination()
                    .invoke(upload::close);
        } catch (RuntimeException refused) {
            upload.close();
            throw refused;
        }
    }

    private Uni<Response> submit(
            String project,
            Optional<String> key,
            String body,
            ReportJson report,
            List<UploadedFile> files,
            List<FieldProblem> refusals) {
        var policy = policies.byProject(project).orElseThrow(NoSuchProject::new);
        var problems = Stream.of(
                        report.allProblems().stream(),
                        AudienceWords.problems(report.draft().audience(), policy),
                        refusals.stream())
                .flatMap(it -> it)
                .toList();
        if (!problems.isEmpty()) {
            throw new FieldsRefused(problems);
        }
        var once = Idempotency.of(key, "api/" + project, body, files);
        return submitReport
                .submit(project, Channel.API, report.draft(), files, once)
                .map(this::created);
    }

    private Response created(Received received) {
        var receipt = secrets.receipt(received.reportId(), Received.FIRST_GENERATION);
        var base = addresses.intake().url();
        // The address of the status is the same for all, so that no receipt stands in a header.
        return Response.created(base.resolve("/api/v1/report"))
                .entity(new Answer(received.caseId().value(), receipt, base + "/r/" + receipt))
                .build();
    }

    /** What the reporter needs to follow up; the receipt is shown here and never again. */
    public record Answer(String caseId, String receipt, String statusUrl) {}
}
