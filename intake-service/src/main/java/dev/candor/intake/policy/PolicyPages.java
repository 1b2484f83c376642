package dev.candor.intake.policy;

import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Which projects take reports here, and what each of them promises. */
@PermitAll
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class PolicyPages {

    private final Policies policies;

    PolicyPages(Policies policies) {
        this.policies = policies;
    }

    @GET
    public TemplateInstance projects() {
        return Templates.projects(policies.all());
    }

    @GET
    @Path("/projects/{project}")
    public TemplateInstance policy(@PathParam("project") String project) {
        return policies.byProject(project).map(Templates::policy).orElseThrow(NotFoundException::new);
    }

    @CheckedTemplate(basePath = "policy")
    static class Templates {

        static native TemplateInstance projects(List<Policy> policies);

        static native TemplateInstance policy(Policy policy);
    }
}
