package dev.candor.notify.delivery;

import dev.candor.events.Advisory;
import dev.candor.events.Advisory.Particulars;
import dev.candor.events.Advisory.Weakness;
import dev.candor.policy.Policy;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Renders an advisory in every form and looks for problems; it publishes nothing. */
@ApplicationScoped
public class RenderAdvisory {

    private final List<AdvisoryFormat> formats;
    private final List<FormatJudge> judges;
    private final Projects projects;
    private final Links links;
    private final WeaknessNames weaknesses;

    RenderAdvisory(
            @All List<AdvisoryFormat> formats,
            @All List<FormatJudge> judges,
            Projects projects,
            Links links,
            WeaknessNames weaknesses) {
        this.formats = formats;
        this.judges = judges;
        this.projects = projects;
        this.links = links;
        this.weaknesses = weaknesses;
    }

    /** As it would go out, were it disclosed at an instant. */
    public Bundle render(String caseId, Advisory advisory, Instant disclosedAt) {
        return Bundle.of(
                PublicAdvisory.of(
                        caseId, policy(caseId, advisory), named(advisory), disclosedAt, links.advisory(caseId)),
                formats,
                judges);
    }

    /** With the names of its weaknesses, where the catalogue has them and nobody wrote any. */
    private Advisory named(Advisory it) {
        var told = it.particulars().orElse(Particulars.NONE);
        var names = it.cwes().stream()
                .distinct()
                .flatMap(id -> weaknesses.name(id).map(name -> new Weakness(id, name)).stream())
                .toList();
        return names.isEmpty() || !told.weaknesses().isEmpty()
                ? it
                : it.with(Optional.of(new Particulars(
                        told.cveAssigner(),
                        names,
                        told.ssvc(),
                        told.revisions(),
                        told.notAffected(),
                        told.withdrawn())));
    }

    /** A case that moved keeps its id, but the advisory is its new project's. */
    private Policy policy(String caseId, Advisory advisory) {
        return projects.policies().byProject(advisory.project()).orElseGet(() -> projects.of(caseId));
    }
}
