package dev.candor.intake.statistics;

import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How a project answers its reporters, where its policy lets the public know. */
@PermitAll
@Path("/projects/{project}/statistics")
@Produces(MediaType.TEXT_HTML)
public class StatisticsPages {

    private final Policies policies;
    private final Shelf shelf;

    StatisticsPages(Policies policies, Shelf shelf) {
        this.policies = policies;
        this.shelf = shelf;
    }

    @GET
    public Uni<TemplateInstance> show(@PathParam("project") String project) {
        var policy = policies.byProject(project)
                .filter(it -> it.publicStatistics().isPresent())
                .orElseThrow(NotFoundException::new);
        return shelf.of(project, policy.publicStatistics().orElseThrow())
                .map(figures -> Templates.statistics(policy, StatisticsPage.of(figures)));
    }

    @CheckedTemplate(basePath = "statistics")
    static class Templates {

        static native TemplateInstance statistics(Policy policy, StatisticsPage page);
    }
}
