package dev.candor.notify.site;

import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.DeliveryEvent;
import dev.candor.events.DeliveryEvent.AdvisoryPublished;
import dev.candor.events.DeliveryEvent.PublicationFailed;
import dev.candor.events.OutcomeEvent.AdvisoryRevised;
import dev.candor.events.OutcomeEvent.AdvisoryWithdrawn;
import dev.candor.events.OutcomeEvent.PublicationRetried;
import dev.candor.events.Recorded;
import dev.candor.journal.Journal;
import dev.candor.notify.delivery.Bundle;
import dev.candor.notify.delivery.Links;
import dev.candor.notify.delivery.Outlet;
import dev.candor.notify.delivery.PublicationChannel;
import dev.candor.notify.delivery.RenderAdvisory;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * Publishes a disclosed advisory, a correction of it, or that it was withdrawn: page, feeds and formats change together,
 * when the hearing transaction commits. Where one of them breaks its format's rules, none changes, and the desk hears
 * which field and rule it was.
 */
@ApplicationScoped
class PublishAdvisory implements Outlet {

    /** What readers fetch; each is a channel of its own for the desk. */
    private static final List<String> DOCUMENTS = List.of("osv", "cve", "csaf", "vex", "openvex");

    private static final int MOST_PROBLEMS = 20;

    private final AdvisoryRepository advisories;
    private final RenderAdvisory render;
    private final List<PublicationChannel> channels;
    private final Journal journal;
    private final Links links;
    private final TellDesk tellDesk;

    PublishAdvisory(
            AdvisoryRepository advisories,
            RenderAdvisory render,
            @All List<PublicationChannel> channels,
            Journal journal,
            Links links,
            TellDesk tellDesk) {
        this.advisories = advisories;
        this.render = render;
        this.channels = channels;
        this.journal = journal;
        this.links = links;
        this.tellDesk = tellDesk;
    }

    @Override
    public Uni<Void> on(Recorded heard) {
        return switch (heard.event()) {
            case Disclosed _, AdvisoryRevised _, AdvisoryWithdrawn _ -> publish(heard, Stream.of(heard));
            case PublicationRetried it when it.advisory().isEmpty() -> retry(heard, it.channel());
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> retry(Recorded heard, String channel) {
        return channels.stream()
                .filter(it -> it.owns(channel))
                .findFirst()
                .map(it -> it.retry(heard.subject(), channel))
                .orElseGet(() -> publish(heard, Stream.empty()));
    }

    /** {@code now}: what the journal does not hold yet. */
    private Uni<Void> publish(Recorded heard, Stream<Recorded> now) {
        return journal.entries(heard.subject())
                .chain(entries -> Standing.of(
                                Stream.concat(entries.stream(), now).toList(), render)
                        .map(it -> publish(heard, it))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> publish(Recorded heard, Standing it) {
        if (!it.bundle().mayGoOut()) {
            return tellDesk.of(heard, failed(it.bundle()));
        }
        var done = advisories
                .publish(it.bundle().advisory(), it.bundle().texts())
                .chain(() -> tellDesk.of(heard, published(it.bundle())));
        for (var channel : channels) {
            done = done.chain(() -> channel.published(it.said(), it.bundle().advisory()));
        }
        return done;
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
}
