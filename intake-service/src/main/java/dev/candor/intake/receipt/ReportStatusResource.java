package dev.candor.intake.receipt;

import dev.candor.events.CaseId;
import dev.candor.events.Channel;
import dev.candor.intake.report.FieldProblem;
import dev.candor.intake.report.FieldsRefused;
import dev.candor.intake.upload.Body;
import dev.candor.intake.upload.Idempotency;
import dev.candor.intake.upload.Json;
import dev.candor.intake.upload.JsonFields;
import dev.candor.intake.upload.MalformedUpload;
import dev.candor.intake.upload.ReadUpload;
import dev.candor.intake.upload.TextRules;
import dev.candor.intake.upload.UploadedFile;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A reporter's view of their report, by program: with the receipt as bearer token. */
@PermitAll
@Path("/api/v1/report")
@Produces(MediaType.APPLICATION_JSON)
public class ReportStatusResource {

    private static final int LARGEST_JSON = 8 * 1024 * 1024;

    private final OpenByReceipt openByReceipt;
    private final ShowReport showReport;
    private final SendMessage sendMessage;
    private final ReadUpload readUpload;

    ReportStatusResource(
            OpenByReceipt openByReceipt, ShowReport showReport, SendMessage sendMessage, ReadUpload readUpload) {
        this.openByReceipt = openByReceipt;
        this.showReport = showReport;
        this.sendMessage = sendMessage;
        this.readUpload = readUpload;
    }

    @GET
    @Operation(summary = "Where a report stands, for who holds its receipt")
    @APIResponse(responseCode = "200", description = "What its reporter may see")
    public Uni<StatusView> show(
            @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization, HttpServerRequest request) {
        return openByReceipt
                .open(OpenByReceipt.receiptIn(authorization), Source.of(request))
                .chain(showReport::show)
                .map(StatusView::of);
    }

    @POST
    @Path("/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @RunOnVirtualThread
    @Operation(summary = "Say more about a report: {\"text\": \"...\"}")
    @APIResponse(responseCode = "201", description = "The message is stored")
    public Uni<Response> send(
            @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            HttpServerRequest request,
            InputStream body)
            throws IOException {
        var bytes = Body.read(body, LARGEST_JSON);
        var receipt = OpenByReceipt.receiptIn(authorization);
        return openByReceipt
                .open(receipt, Source.of(request))
                .chain(it -> send(new Sending(it.caseId(), key, List.of(), List.of()), bytes));
    }

    private Uni<Response> send(Sending sending, byte[] json) {
        return send(sending, JsonFields.of(Json.object(json)));
    }

    @POST
    @Path("/messages")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    @RunOnVirtualThread
    @Operation(summary = "Say more about a report, with files: a JSON part 'message' and parts 'files'")
    @APIResponse(responseCode = "201", description = "The message is stored")
    public Uni<Response> sendWithFiles(
            @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            @HeaderParam("Idempotency-Key") Optional<String> key,
            HttpServerRequest request,
            HttpHeaders headers,
            InputStream body)
            throws IOException {
        var receipt = OpenByReceipt.receiptIn(authorization);
        var upload = readUpload.read(body, headers.getMediaType());
        return openByReceipt
                .open(receipt, Source.of(request))
                .chain(it -> send(
                        new Sending(it.caseId(), key, upload.files(), upload.refusals()),
                        JsonFields.of(Json.object(upload.field("message")
                                .orElseThrow(() -> new MalformedUpload("The form has no part named message"))))))
                .onTermination()
                .invoke(upload::close);
    }

    private Uni<Response> send(Sending sending, JsonFields message) {
        var text = message.text("text");
        message.refuseOthers();
        var problems = new ArrayList<>(message.problems());
        problems.addAll(sending.refusals);
        if (message.problems().isEmpty()) {
            TextRules.problemOfRequired(text).ifPresent(it -> problems.add(new FieldProblem("/text", it)));
        }
        if (!problems.isEmpty()) {
            throw new FieldsRefused(problems);
        }
        var once = Idempotency.of(sending.key, "message/" + sending.caseId, text, sending.files);
        return sendMessage
                .send(sending.caseId, Channel.API, text, sending.files, once)
                .map(it -> Response.status(Response.Status.CREATED)
                        .entity(new Answer(it.messageId()))
                        .build());
    }

    private record Sending(
            CaseId caseId, Optional<String> key, List<UploadedFile> files, List<FieldProblem> refusals) {}

    /** The message, by its id. */
    public record Answer(UUID messageId) {}

    /** What a reporter may see of their case. */
    public record StatusView(
            String caseId,
            String project,
            String state,
            String standing,
            Instant receivedAt,
            Optional<Next> next,
            Optional<String> advisory,
            List<MomentView> timeline,
            List<FileView> files,
            EmbargoView embargo) {

        static StatusView of(ReportStatus it) {
            return new StatusView(
                    it.caseId(),
                    it.project(),
                    it.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    it.standing().sentence(),
                    it.receivedAt(),
                    it.next().map(next -> new Next(next.what(), next.by())),
                    it.advisory(),
                    it.moments().stream().map(MomentView::of).toList(),
                    it.files().stream()
                            .map(file -> new FileView(file.name(), file.size()))
                            .toList(),
                    EmbargoView.of(it.embargo()));
        }
    }

    /** The embargo; {@code answerable} numbers the proposal to which an answer counts. */
    public record EmbargoView(
            Optional<Instant> endsAt,
            Optional<String> ended,
            List<EmbargoStatus.Proposal> proposals,
            Optional<Integer> answerable) {

        static EmbargoView of(EmbargoStatus it) {
            return new EmbargoView(it.endsAt(), it.ended(), it.proposals(), it.answerable());
        }
    }

    /** What is to come. */
    public record Next(String what, Optional<Instant> by) {}

    /** What happened. */
    public record MomentView(Instant at, String what, boolean byReporter, Optional<String> text, List<String> files) {

        static MomentView of(Moment it) {
            return new MomentView(it.at(), it.what(), it.byReporter(), it.text(), it.files());
        }
    }

    /** A file that was sent. */
    public record FileView(String name, long size) {}
}
