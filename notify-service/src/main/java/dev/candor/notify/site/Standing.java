package dev.candor.notify.site;

import dev.candor.events.Advisory;
import dev.candor.events.Advisory.Particulars;
import dev.candor.events.Advisory.Revision;
import dev.candor.events.Advisory.Withdrawal;
import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.Event;
import dev.candor.events.OutcomeEvent.AdvisoryRevised;
import dev.candor.events.OutcomeEvent.AdvisoryWithdrawn;
import dev.candor.events.Recorded;
import dev.candor.notify.delivery.Bundle;
import dev.candor.notify.delivery.RenderAdvisory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the public is to read of a case: the last state that was to be published, and from a withdrawal on, everywhere,
 * that it was withdrawn. What it said can still be read.
 *
 * @param said the event that says so
 */
record Standing(Recorded said, Bundle bundle) {

    /** Nothing where the case was never disclosed. */
    static Optional<Standing> of(List<Recorded> entries, RenderAdvisory render) {
        var withdrawn = entries.stream()
                .filter(it -> it.event() instanceof AdvisoryWithdrawn)
                .reduce((_, later) -> later);
        return entries.stream()
                .filter(it -> advisory(it.event()).isPresent())
                .reduce((_, later) -> later)
                .map(it -> withdrawn.map(end -> withdrawn(it, end, render)).orElseGet(() -> of(it, render)));
    }

    private static Standing of(Recorded said, RenderAdvisory render) {
        var advisory = advisory(said.event()).orElseThrow();
        return new Standing(said, render.render(said.subject(), advisory, said.occurredAt()));
    }

    private static Standing withdrawn(Recorded published, Recorded end, RenderAdvisory render) {
        var advisory = advisory(published.event()).orElseThrow();
        var withdrawal = new Withdrawal(end.occurredAt(), ((AdvisoryWithdrawn) end.event()).reason());
        return new Standing(end, render.render(end.subject(), withdrawn(advisory, withdrawal), end.occurredAt()));
    }

    private static Optional<Advisory> advisory(Event event) {
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
}
