package dev.candor.triage.casefile.command;

import dev.candor.triage.casefile.NoSuchCase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is answered when a command is not carried out: problems as RFC 9457 has them. */
class CommandProblems {

    private static final Set<Refusal> READS_ONLY = Set.of(Refusal.AUDITOR_READS_ONLY, Refusal.PARTICIPANT_READS_ONLY);

    @ServerExceptionMapper
    public Response refused(CommandRefused refused) {
        var status = READS_ONLY.contains(refused.refusal()) ? Status.FORBIDDEN : Status.CONFLICT;
        var problem = problem(status, refused.sentence())
                .with("code", refused.refusal().code());
        refused.newState().ifPresent(it -> problem.with("state", it.name()));
        return problem.build().toResponse();
    }

    @ServerExceptionMapper
    public Response invalid(InvalidInput invalid) {
        return problem(Status.BAD_REQUEST, "Some fields are not as they should be; nothing was recorded.")
                .with("errors", invalid.problems())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response moved(CaseMoved moved) {
        return problem(Status.PRECONDITION_FAILED, String.valueOf(moved.getMessage()))
                .with("code", "case-moved")
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response unknown(NoSuchCase unknown) {
        return problem(Status.NOT_FOUND, "There is no such case here.").build().toResponse();
    }

    private static HttpProblem.Builder problem(Status status, String detail) {
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(status.getReasonPhrase())
                .withDetail(detail);
    }
}
