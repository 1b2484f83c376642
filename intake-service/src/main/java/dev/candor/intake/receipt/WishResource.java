package dev.candor.intake.receipt;

import dev.candor.events.ReportEvent.Forwarding;
import dev.candor.intake.report.FieldProblem;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a reporter may ask for, by program: with the receipt as bearer token. */
@PermitAll
@Path("/api/v1/report")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WishResource {

    private static final int LARGEST_JSON = 128 * 1024;

    private final OpenByReceipt openByReceipt;
    private final SayWish sayWish;

    WishResource(OpenByReceipt openByReceipt, SayWish sayWish) {
        this.openByReceipt = openByReceipt;
        this.sayWish = sayWish;
    }

    @POST
    @Path("/withdraw")
    @Blocking
    @RunOnVirtualThread
    @Operation(summary = "Take the report back: {\"reason\": \"...\"}, or {}")
    @APIResponse(responseCode = "204", description = "The team decides what becomes of it")
    @APIResponse(responseCode = "409", description = "It is public, or its case is over")
    public Uni<Response> withdraw(
            @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            HttpServerRequest request,
            InputStream body)
            throws IOException {
        return say(
                authorization, request, body, it -> new Wish.Withdraw(WishText.optional("reason", it.text("reason"))));
    }

    @POST
    @Path("/second-look")
    @Blocking
    @RunOnVirtualThread
    @Operation(summary = "Ask, once, that somebody other than who decided looks: {\"why\": \"...\"}")
    @APIResponse(responseCode = "204", description = "The team is asked to")
    @APIResponse(responseCode = "409", description = "Nothing was decided yet, or it was asked before")
    public Uni<Response> secondLook(
            @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            HttpServerRequest request,
            InputStream body)
            throws IOException {
        return say(
                authorization, request, body, it -> new Wish.AskSecondLook(WishText.required("why", it.text("why"))));
    }

    @POST
    @Path("/forwarding")
    @Blocking
    @RunOnVirtualThread
    @Operation(
            summary = "Choose how the maintainers of something else hear of it:"
                    + " {\"choice\": \"forward\", \"without-my-name\" or \"myself\"}")
    @APIResponse(responseCode = "204", description = "The team keeps to it")
    @APIResponse(responseCode = "409", description = "They were told already")
    public Uni<Response> forwarding(
            @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            HttpServerRequest request,
            InputStream body)
            throws IOException {
        return say(authorization, request, body, it -> new Wish.Forward(choice(it.text("choice"))));
    }

    private Uni<Response> say(
            Optional<String> authorization,
            HttpServerRequest request,
            InputStream body,
            Function<JsonFields, Wish> reader)
            throws IOException {
        var bytes = Body.read(body, LARGEST_JSON);
        return openByReceipt
                .open(OpenByReceipt.receiptIn(authorization), Source.of(request))
                .chain(it -> sayWish.say(it.caseId(), read(bytes, reader)))
                .map(_ -> Response.noContent().build());
    }

    private static Wish read(byte[] bytes, Function<JsonFields, Wish> reader) {
        var fields = JsonFields.of(Json.object(bytes));
        var wish = reader.apply(fields);
        fields.refuseOthers();
        if (!fields.problems().isEmpty()) {
            throw new FieldsRefused(fields.problems());
        }
        return wish;
    }

    /** The choice that a word names; refused with {@link FieldsRefused}. */
    static Forwarding choice(String word) {
        return Arrays.stream(Forwarding.values())
                .filter(it -> it.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new FieldsRefused(
                        List.of(new FieldProblem("/choice", "must be forward, without-my-name or myself"))));
    }
}
