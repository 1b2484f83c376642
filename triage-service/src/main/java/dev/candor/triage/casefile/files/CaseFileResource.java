package dev.candor.triage.casefile.files;

import dev.candor.journal.Contents;
import dev.candor.triage.casefile.NoSuchCase;
import dev.candor.triage.casefile.board.CaseFile;
import dev.candor.triage.casefile.board.CaseFiles;
import dev.candor.triage.casefile.command.CurrentActor;
import dev.candor.triage.casefile.command.VisibleCases;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/cases/{id}/files/{file}")
@Authenticated
@Tag(name = "Cases")
class CaseFileResource {

    private static final int RETRY_AFTER_SECONDS = 5;

    private final VisibleCases cases;
    private final Contents contents;
    private final CurrentActor actor;

    CaseFileResource(VisibleCases cases, Contents contents, CurrentActor actor) {
        this.cases = cases;
        this.contents = contents;
        this.actor = actor;
    }

    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "A file of a case, always as an inert download")
    @APIResponse(responseCode = "200", description = "Its bytes, whatever they claim to be")
    @APIResponse(responseCode = "404", description = "No such file of a case that you may know of")
    @APIResponse(responseCode = "503", description = "It has not been copied here yet")
    public Uni<Response> download(@PathParam("id") String id, @PathParam("file") String file) {
        var fileId = parse(file);
        return cases.showItself(id, actor.get())
                .map(it -> CaseFiles.find(it, fileId).orElseThrow(NoSuchCase::new))
                .chain(found -> contents.read(found.id())
                        .map(bytes -> bytes.map(it -> answer(found, it)).orElseThrow(CaseFileResource::notYet)));
    }

    private static UUID parse(String file) {
        try {
            return UUID.fromString(file);
        } catch (IllegalArgumentException _) {
            throw new NoSuchCase();
        }
    }

    private static Response answer(CaseFile file, byte[] bytes) {
        return Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, new AttachmentName(file.name()).header())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .build();
    }

    private static HttpProblem notYet() {
        return HttpProblem.builder()
                .withStatus(Status.SERVICE_UNAVAILABLE)
                .withTitle(Status.SERVICE_UNAVAILABLE.getReasonPhrase())
                .withDetail("The file has not been copied here yet. Try again.")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }
}
