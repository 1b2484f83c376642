package dev.candor.policy.inforce;

import dev.candor.journal.Internal;
import dev.candor.policy.Policies;
import dev.candor.policy.PolicyProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Takes a changed policies folder up at once, for whoever has just changed it. */
@Internal
@PermitAll
@Path("/internal/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
public class PoliciesResource {

    private final ReloadPolicies reloadPolicies;
    private final Policies policies;

    PoliciesResource(ReloadPolicies reloadPolicies, Policies policies) {
        this.reloadPolicies = reloadPolicies;
        this.policies = policies;
    }

    @POST
    @Path("/reload")
    public Uni<Response> reload() {
        return reloadPolicies.reload().map(it -> it.isEmpty() ? inForce() : refused(it));
    }

    private Response inForce() {
        return Response.ok(new InForce(policies.all().stream()
                        .map(it -> new Version(it.project(), it.hash()))
                        .toList()))
                .build();
    }

    private static Response refused(List<PolicyProblem> problems) {
        var sentences = problems.stream().map(PolicyProblem::sentence).toList();
        return Response.status(Response.Status.CONFLICT)
                .entity(new Refused(sentences))
                .build();
    }

    /** What is in force now. */
    public record InForce(List<Version> policies) {}

    /** One project's policy by its hash. */
    public record Version(String project, String version) {}

    /** Why all stays as it was. */
    public record Refused(List<String> problems) {}
}
