package dev.candor.triage.casefile.command;

import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.board.CaseBoardQuery;
import dev.candor.triage.casefile.board.CaseFilter;
import dev.candor.triage.casefile.board.CasePage;
import dev.candor.triage.casefile.board.CaseView;
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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/cases")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class CaseResource {

    private final CaseBoardQuery board;
    private final VisibleCases cases;
    private final OpenCase openCase;
    private final CurrentActor actor;

    CaseResource(CaseBoardQuery board, VisibleCases cases, OpenCase openCase, CurrentActor actor) {
        this.board = board;
        this.cases = cases;
        this.openCase = openCase;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "The cases of my projects, the last changed first")
    @Parameter(name = "project", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = CaseState.class))
    @Parameter(
            name = "handler",
            in = ParameterIn.QUERY,
            description = "An account, or `nobody`",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Words that the case holds, each from its beginning on",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "overdue",
            in = ParameterIn.QUERY,
            description = "Only cases with a clock that runs and is overdue",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(
            name = "quarantined",
            in = ParameterIn.QUERY,
            description = "Only cases that wait as suspected spam",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    public Uni<CasePage> list(UriInfo address) {
        return board.page(filter(actor.get(), address.getQueryParameters()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A case; its ETag is the sequence of its last entry")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "404", description = "No such case, or none that you may know of")
    public Uni<Response> show(@PathParam("id") String id) {
        return cases.show(id, actor.get()).map(CaseView::of).map(ETags::answer);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Open a case without a reporter",
            description = "Fields: `project`, `source` (team, public, variant, upstream, other-cve), `summary`,"
                    + " `details`, `url`")
    @APIResponse(responseCode = "201", description = "Its `caseId`")
    @APIResponse(responseCode = "400", description = "Fields make no sense; `errors` has a pointer for each")
    public Uni<Response> open(@Nullable Map<String, Object> body) {
        var wanted = Fields.read(body == null ? Map.<String, Object>of() : body, OpenCase.NewCase::read);
        return openCase.open(wanted, actor.get())
                .map(id -> Response.created(URI.create("/api/v1/cases/" + id))
                        .entity(Map.of("caseId", id))
                        .build());
    }

    private static CaseFilter filter(Actor asker, MultivaluedMap<String, String> query) {
        Map<String, String> values = new LinkedHashMap<>();
        query.forEach((name, given) -> values.put(name, given.getFirst()));
        return Fields.read(
                values,
                it -> new CaseFilter(
                        asker,
                        it.optionalLine("project"),
                        it.optionalWord("state", CaseState.class),
                        it.optionalLine("handler"),
                        it.optionalText("q", Fields.SHORT_TEXT),
                        it.flag("overdue"),
                        it.flag("quarantined") ? Optional.of(true) : Optional.empty(),
                        it.optionalNumber("limit").orElse(50),
                        it.optionalLine("cursor")));
    }
}
