package dev.candor.notify.site;

import dev.candor.events.Advisory;
import dev.candor.events.Advisory.Particulars;
import dev.candor.events.Advisory.Revision;
import dev.candor.events.Advisory.Withdrawal;
import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.DeliveryEvent;
import dev.candor.events.DeliveryEvent.AdvisoryPublished;
import dev.candor.events.DeliveryEvent.PublicationFailed;
import dev.candor.events.Event;
import dev.candor.events.OutcomeEvent.AdvisoryRevised;
import dev.candor.events.OutcomeEvent.AdvisoryWithdrawn;
import dev.candor.events.OutcomeEvent.PublicationRetried;
import dev.candor.events.Recorded;
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
    private final Journal journal;
    private final Links links;
    private final TellDesk tellDesk;

    PublishAdvisory(
            AdvisoryRepository advisories, RenderAdvisory render, Journal journal, Links links, TellDesk tellDesk) {
        this.advisories = advisories;
        this.render = render;
        this.journal = journal;
        this.links = links;
        this.tellDesk = tellDesk;
    }

    @Override
    public Uni<Void> on(Recorded heard) {
        return switch (heard.event()) {
            case Disclosed it -> publish(heard, it.advisory());
            case AdvisoryRevised it -> publish(heard, it.advisory());
            case AdvisoryWithdrawn _ -> publishWhatStands(heard, Stream.of(heard));
            case PublicationRetried it when it.advisory().isEmpty() -> publishWhatStands(heard, Stream.empty());
            default -> Uni.createFrom().voidItem();
        };
    }

    /** What it says of its last published state, and from a withdrawal on, everywhere, that it was withdrawn. */
    private Uni<Void> publishWhatStands(Recorded heard, Stream<Recorded> now) {
        return journal.entries(heard.subject())
                .chain(entries -> standing(Stream.concat(entries.stream(), now).toList())
                        .map(it -> publish(heard, it))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Optional<Bundle> standing(List<Recorded> entries) {
        var withdrawn = entries.stream()
                .filter(it -> it.event() instanceof AdvisoryWithdrawn)
                .reduce((_, later) -> later);
        return entries.stream()
                .filter(it -> published(it.event()).isPresent())
                .reduce((_, later) -> later)
                .map(it -> withdrawn
                        .map(end -> withdrawn(it, end))
                        .orElseGet(() -> render.render(
                                it.subject(), published(it.event()).orElseThrow(), it.occurredAt())));
    }

    /** What it said can still be read. */
    private Bundle withdrawn(Recorded published, Recorded end) {
        var advisory = published(published.event()).orElseThrow();
        var withdrawal = new Withdrawal(end.occurredAt(), ((AdvisoryWithdrawn) end.event()).reason());
        return render.render(end.subject(), withdrawn(advisory, withdrawal), end.occurredAt());
    }

    private static Optional<Advisory> published(Event event) {
        return switch (event) {
            case Disclosed it -> Optional.of(it.advisory());
            case AdvisoryRevised it -> Optional.of(it.advisory());
            default -> Optional.empty();
        };
    }

    private static Advisory withdrawn(Advisory it, Withdrawal withdrawal) {
        var before = it.particulars().orElse(Particulars.NONE);
        return it.with(Optional.of(new Particulars(
                before.cveAssigner(),
                before.weaknesses(),
                before.ssvc(),
                before.revisions().isEmpty()
                        ? List.of()
                        : Stream.concat(
                                        before.revisions().stream(),
                                        Stream.of(new Revision(withdrawal.at(), "Withdrawn.")))
                                .toList(),
                before.notAffected(),
                Optional.of(withdrawal))));
    }

    private Uni<Void> publish(Recorded heard, Advisory advisory) {
        return publish(heard, render.render(heard.subject(), advisory, heard.occurredAt()));
    }

    private Uni<Void> publish(Recorded heard, Bundle bundle) {
        return bundle.mayGoOut()
                ? advisories
                        .publish(bundle.advisory(), bundle.texts())
                        .chain(() -> tellDesk.of(heard, published(bundle)))
                : tellDesk.of(heard, failed(bundle));
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
