package dev.candor.notify.site;

import static java.util.stream.Collectors.toMap;

import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.DeliveryEvent.AdvisoryPublished;
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

/** Publishes a disclosed advisory: page, feed and formats appear together, when the hearing transaction commits. */
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
        return heard.event() instanceof Disclosed disclosed
                ? publish(heard, disclosed)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> publish(Recorded heard, Disclosed disclosed) {
        var id = heard.subject();
        var advisory =
                PublicAdvisory.of(id, projects.of(id), disclosed.advisory(), heard.occurredAt(), links.advisory(id));
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
