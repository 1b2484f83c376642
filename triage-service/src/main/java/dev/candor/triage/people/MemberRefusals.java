package dev.candor.triage.people;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class MemberRefusals {

    @ServerExceptionMapper
    public Response problem(MemberRefused refused) {
        return HttpProblem.builder()
                .withStatus(Status.BAD_REQUEST)
                .withTitle("Bad Request")
                .withDetail(refused.getMessage())
                .with("errors", List.of(Map.of("pointer", "/" + refused.field(), "detail", refused.getMessage())))
                .build()
                .toResponse();
    }
}
