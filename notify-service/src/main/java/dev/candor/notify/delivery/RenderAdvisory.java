package dev.candor.notify.delivery;

import dev.candor.events.Advisory;
import dev.candor.policy.Policy;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Renders an advisory in every form and looks for problems; it publishes nothing. */
@ApplicationScoped
public class RenderAdvisory {

    private final List<AdvisoryFormat> formats;
    private final List<FormatJudge> judges;
    private final Projects projects;
    private final Links links;

    RenderAdvisory(@All List<AdvisoryFormat> formats, @All List<FormatJudge> judges, Projects projects, Links links) {
        this.formats = formats;
        this.judges = judges;
        this.projects = projects;
        this.links = links;
    }

    /** As it would go out, were it disclosed at an instant. */
    public Bundle render(String caseId, Advisory advisory, Instant disclosedAt) {
        return Bundle.of(
                PublicAdvisory.of(caseId, policy(caseId, advisory), advisory, disclosedAt, links.advisory(caseId)),
                formats,
                judges);
    }

    /** A case that moved keeps its id, but the advisory is its new project's. */
    private Policy policy(String caseId, Advisory advisory) {
        return projects.policies().byProject(advisory.project()).orElseGet(() -> projects.of(caseId));
    }
}
