package dev.candor.notify.site;

import static java.util.stream.Collectors.toMap;

import dev.candor.events.Advisory;
import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.DeliveryEvent.AdvisoryPublished;
import dev.candor.events.Event;
import dev.candor.events.OutcomeEvent.AdvisoryRevised;
import dev.candor.events.OutcomeEvent.AdvisoryWithdrawn;
import dev.candor.events.Recorded;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.notify.delivery.AdvisoryFormat;
import dev.candor.notify.delivery.Links;
import dev.candor.notify.delivery.Outlet;
import dev.candor.notify.delivery.Projects;
import dev.candor.notify.delivery.PublicAdvisory;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Publishes a disclosed advisory, a correction of it, or that it was withdrawn: page, feed and formats change together,
 * when the hearing transaction commits.
 */
@ApplicationScoped
class PublishAdvisory implements Outlet {

    private final AdvisoryRepository advisories;
    private final List<AdvisoryFormat> formats;
    private final Journal journal;
    private final Projects projects;
    private final Links links;

    PublishAdvisory(
            AdvisoryRepository advisories,
            @All List<AdvisoryFormat> formats,
            Journal journal,
            Projects projects,
            Links links) {
        this.advisories = advisories;
        this.formats = formats;
        this.journal = journal;
        this.projects = projects;
        this.links = links;
    }

    @Override
    public Uni<Void> on(Recorded heard) {
        return switch (heard.event()) {
            case Disclosed it -> publish(heard, publicly(heard, it.advisory()));
            case AdvisoryRevised it -> publish(heard, publicly(heard, it.advisory()));
            case AdvisoryWithdrawn it -> withdraw(heard, it);
            default -> Uni.createFrom().voidItem();
        };
    }

    /** Everywhere it stands from now on that it was withdrawn; what it said can still be read. */
    private Uni<Void> withdraw(Recorded heard, AdvisoryWithdrawn event) {
        return journal.entries(heard.subject())
                .chain(entries -> entries.stream()
                        .flatMap(it -> published(it.event()).stream())
                        .reduce((_, later) -> later)
                        .map(it -> publish(heard, publicly(heard, it).withdrawn(heard.occurredAt(), event.reason())))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private static Optional<Advisory> published(Event event) {
        return switch (event) {
            case Disclosed it -> Optional.of(it.advisory());
            case AdvisoryRevised it -> Optional.of(it.advisory());
            default -> Optional.empty();
        };
    }

    private PublicAdvisory publicly(Recorded heard, Advisory advisory) {
        var id = heard.subject();
        var policy = projects.policies().byProject(advisory.project()).orElseGet(() -> projects.of(id));
        return PublicAdvisory.of(id, policy, advisory, heard.occurredAt(), links.advisory(id));
    }

    private Uni<Void> publish(Recorded heard, PublicAdvisory advisory) {
        var id = heard.subject();
        var rendered = formats.stream().collect(toMap(AdvisoryFormat::name, it -> it.render(advisory)));
        var published = List.of(
                new AdvisoryPublished("site", advisory.url()),
                new AdvisoryPublished("feed", links.published(FeedPages.PATH)),
                new AdvisoryPublished("osv", advisory.url() + "/osv.json"));
        return advisories
                .publish(advisory, rendered)
                .chain(() -> journal.lastSequence(id))
                .chain(last -> journal.record(
                        id, last, new Circumstances("notify", Optional.empty(), Optional.of(heard.id())), published))
                .replaceWithVoid();
    }
}
