package dev.candor.notify.site;

import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.DeliveryEvent;
import dev.candor.events.DeliveryEvent.AdvisoryPublished;
import dev.candor.events.DeliveryEvent.PublicationFailed;
import dev.candor.events.Recorded;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.notify.delivery.Bundle;
import dev.candor.notify.delivery.Links;
import dev.candor.notify.delivery.Outlet;
import dev.candor.notify.delivery.RenderAdvisory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Publishes a disclosed advisory: page, feeds and formats appear together, when the hearing transaction commits. Where
 * one of them breaks its format's rules, none appears, and the desk hears which field and rule it was.
 */
@ApplicationScoped
class PublishAdvisory implements Outlet {

    /** What readers fetch; each is a channel of its own for the desk. */
    private static final List<String> DOCUMENTS = List.of("osv", "cve", "csaf", "vex", "openvex");

    private static final int MOST_PROBLEMS = 20;

    private final AdvisoryRepository advisories;
    private final RenderAdvisory render;
    private final Journal journal;
    private final Links links;

    PublishAdvisory(AdvisoryRepository advisories, RenderAdvisory render, Journal journal, Links links) {
        this.advisories = advisories;
        this.render = render;
        this.journal = journal;
        this.links = links;
    }

    @Override
    public Uni<Void> on(Recorded heard) {
        return heard.event() instanceof Disclosed disclosed
                ? publish(heard, render.render(heard.subject(), disclosed.advisory(), heard.occurredAt()))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> publish(Recorded heard, Bundle bundle) {
        return bundle.mayGoOut()
                ? advisories.publish(bundle.advisory(), bundle.texts()).chain(() -> record(heard, published(bundle)))
                : record(heard, failed(bundle));
    }

    private List<DeliveryEvent> published(Bundle bundle) {
        var url = bundle.advisory().url();
        return Stream.<DeliveryEvent>concat(
                        Stream.of(
                                new AdvisoryPublished("site", url),
                                new AdvisoryPublished("feed", links.published(FeedPages.PATH))),
                        DOCUMENTS.stream()
                                .filter(bundle.texts()::containsKey)
                                .map(it -> new AdvisoryPublished(it, "%s/%s.json".formatted(url, it))))
                .toList();
    }

    private static List<DeliveryEvent> failed(Bundle bundle) {
        return bundle.problems().stream()
                .limit(MOST_PROBLEMS)
                .<DeliveryEvent>map(it -> new PublicationFailed(it.format(), "%s: %s".formatted(it.field(), it.rule())))
                .toList();
    }

    private Uni<Void> record(Recorded heard, List<DeliveryEvent> events) {
        var id = heard.subject();
        return journal.lastSequence(id)
                .chain(last -> journal.record(
                        id, last, new Circumstances("notify", Optional.empty(), Optional.of(heard.id())), events))
                .replaceWithVoid();
    }
}
