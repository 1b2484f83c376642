package dev.candor.intake.receipt;

import dev.candor.intake.report.FieldsRefused;
import dev.candor.intake.upload.Body;
import dev.candor.intake.upload.Json;
import dev.candor.intake.upload.JsonFields;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a reporter answers about the embargo, by a program. */
@PermitAll
@Path("/api/v1/report/embargo")
@Produces(MediaType.APPLICATION_JSON)
public class EmbargoResource {

    private static final int LARGEST_JSON = 64 * 1024;

    private final OpenByReceipt openByReceipt;
    private final AnswerEmbargo answerEmbargo;

    EmbargoResource(OpenByReceipt openByReceipt, AnswerEmbargo answerEmbargo) {
        this.openByReceipt = openByReceipt;
        this.answerEmbargo = answerEmbargo;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @RunOnVirtualThread
    @Operation(
            summary = "Answer a proposed end of the embargo",
            description = "`{\"proposal\": \"2\", \"answer\": \"accept\"}`; `answer` is accept, reject or propose, the"
                    + " last with `end`, such as `2026-12-01T15:00:00Z`. The status names the proposal that waits.")
    @APIResponse(responseCode = "204", description = "The answer is stored")
    @APIResponse(responseCode = "400", description = "`errors` has a pointer for each field that is wrong")
    public Uni<Response> answer(
            @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            HttpServerRequest request,
            InputStream body)
            throws IOException {
        var bytes = Body.read(body, LARGEST_JSON);
        return openByReceipt
                .open(OpenByReceipt.receiptIn(authorization), Source.of(request))
                .chain(it -> answerEmbargo.answer(it, read(bytes)))
                .replaceWith(() -> Response.noContent().build());
    }

    private static EmbargoAnswer read(byte[] json) {
        var fields = JsonFields.of(Json.object(json));
        var answer = new EmbargoAnswer(fields.text("proposal"), fields.text("answer"), fields.text("end"));
        fields.refuseOthers();
        if (!fields.problems().isEmpty()) {
            throw new FieldsRefused(fields.problems());
        }
        return answer;
    }
}
