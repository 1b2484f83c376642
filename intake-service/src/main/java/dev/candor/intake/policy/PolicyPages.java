package dev.candor.intake.policy;

import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import dev.candor.policy.text.Chapter;
import dev.candor.policy.text.ForReporters;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;

/** Which projects take reports here, and what each of them promises. */
@PermitAll
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class PolicyPages {

    private final Policies policies;
    private final Clock clock;

    PolicyPages(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    @GET
    public TemplateInstance projects() {
        return Templates.projects(policies.all());
    }

    @GET
    @Path("/projects/{project}")
    public TemplateInstance policy(@PathParam("project") String project) {
        var policy = policies.byProject(project).orElseThrow(NotFoundException::new);
        var now = clock.instant();
        return Templates.policy(policy, ForReporters.chapters(policy, now), Scope.of(policy, now));
    }

    @CheckedTemplate(basePath = "policy")
    static class Templates {

        static native TemplateInstance projects(List<Policy> policies);

        static native TemplateInstance policy(Policy policy, List<Chapter> chapters, Scope scope);
    }
}
