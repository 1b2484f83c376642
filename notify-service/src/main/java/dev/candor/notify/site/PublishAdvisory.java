package dev.candor.notify.site;

import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.DeliveryEvent;
import dev.candor.events.DeliveryEvent.AdvisoryPublished;
import dev.candor.events.DeliveryEvent.PublicationFailed;
import dev.candor.events.Recorded;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.notify.delivery.AdvisoryFormat;
import dev.candor.notify.delivery.Bundle;
import dev.candor.notify.delivery.FormatJudge;
import dev.candor.notify.delivery.Links;
import dev.candor.notify.delivery.Outlet;
import dev.candor.notify.delivery.Projects;
import dev.candor.notify.delivery.PublicAdvisory;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Publishes a disclosed advisory: page, feed and formats appear together, when the hearing transaction commits. Where
 * one of them breaks its format's rules, none appears, and the desk hears which field and rule it was.
 */
@ApplicationScoped
class PublishAdvisory implements Outlet {

    private static final int MOST_PROBLEMS = 20;

    private final AdvisoryRepository advisories;
    private final List<AdvisoryFormat> formats;
    private final List<FormatJudge> judges;
    private final Journal journal;
    private final Projects projects;
    private final Links links;

    PublishAdvisory(
            AdvisoryRepository advisories,
            @All List<AdvisoryFormat> formats,
            @All List<FormatJudge> judges,
            Journal journal,
            Projects projects,
            Links links) {
        this.advisories = advisories;
        this.formats = formats;
        this.judges = judges;
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
        var bundle = Bundle.of(advisory, formats, judges);
        return bundle.problems().isEmpty()
                ? advisories
                        .publish(advisory, bundle.texts())
                        .chain(() -> record(id, heard.id(), published(advisory, bundle)))
                : record(id, heard.id(), failed(bundle));
    }

    private List<DeliveryEvent> published(PublicAdvisory advisory, Bundle bundle) {
        return Stream.<DeliveryEvent>concat(
                        Stream.of(
                                new AdvisoryPublished("site", advisory.url()),
                                new AdvisoryPublished("feed", links.published(FeedPages.PATH))),
                        AdvisoryResource.FORMATS.stream()
                                .filter(bundle.texts()::containsKey)
                                .map(it -> new AdvisoryPublished(it, "%s/%s.json".formatted(advisory.url(), it))))
                .toList();
    }

    private static List<DeliveryEvent> failed(Bundle bundle) {
        return bundle.problems().stream()
                .<DeliveryEvent>map(it -> new PublicationFailed(it.format(), "%s: %s".formatted(it.field(), it.rule())))
                .limit(MOST_PROBLEMS)
                .toList();
    }

    private Uni<Void> record(String id, UUID cause, List<DeliveryEvent> events) {
        return journal.lastSequence(id)
                .chain(last -> journal.record(
                        id, last, new Circumstances("notify", Optional.empty(), Optional.of(cause)), events))
                .replaceWithVoid();
    }
}
