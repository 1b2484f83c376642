package dev.candor.notify.site;

import dev.candor.events.CaseEvent.AdvisoryApproved;
import dev.candor.events.Confidential;
import dev.candor.events.DeliveryEvent;
import dev.candor.events.DeliveryEvent.AdvisoryRefused;
import dev.candor.events.DeliveryEvent.AdvisoryRendered;
import dev.candor.events.Recorded;
import dev.candor.notify.delivery.Bundle;
import dev.candor.notify.delivery.Outlet;
import dev.candor.notify.delivery.RenderAdvisory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Renders an approved advisory in every form, as if it were disclosed now, and says whether it could go out. Nothing of
 * it is kept, and nothing that the public sees changes.
 */
@ApplicationScoped
class CheckApproval implements Outlet {

    private static final int MOST_PROBLEMS = 20;

    private final RenderAdvisory render;
    private final TellDesk tellDesk;

    CheckApproval(RenderAdvisory render, TellDesk tellDesk) {
        this.render = render;
        this.tellDesk = tellDesk;
    }

    @Override
    public Uni<Void> on(Recorded heard) {
        return heard.event() instanceof AdvisoryApproved it
                // Nothing to say of one whose key was erased: its case is gone.
                ? it.advisory()
                        .flatMap(Confidential::read)
                        .map(advisory -> render.render(heard.subject(), advisory, heard.occurredAt()))
                        .map(bundle -> tellDesk.of(heard, judged(it.revision(), bundle)))
                        .orElseGet(() -> Uni.createFrom().voidItem())
                : Uni.createFrom().voidItem();
    }

    private static List<DeliveryEvent> judged(int revision, Bundle bundle) {
        return bundle.mayGoOut()
                ? List.of(new AdvisoryRendered(revision))
                : bundle.problems().stream()
                        .distinct()
                        .limit(MOST_PROBLEMS)
                        .<DeliveryEvent>map(it -> new AdvisoryRefused(revision, it.format(), it.field(), it.rule()))
                        .toList();
    }
}
