package dev.candor.triage.console;

import dev.candor.events.CaseId;
import dev.candor.events.OutcomeEvent.CaseRelation;
import dev.candor.triage.casefile.CaseRepository;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.outcome.PromptQuery;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What became of a case besides its fixes, as its page shows it. Used inside a transaction. */
@ApplicationScoped
class OutcomeOfCase {

    private final CaseRepository known;
    private final PromptQuery prompts;
    private final Clock clock;

    OutcomeOfCase(CaseRepository known, PromptQuery prompts, Clock clock) {
        this.known = known;
        this.prompts = prompts;
        this.clock = clock;
    }

    /** What was joined to a case is part of it: whoever may know of the case may read it. */
    Uni<OutcomeView> of(VulnerabilityCase it) {
        var id = it.id().value();
        return Multi.createFrom()
                .iterable(it.outcome().kin().links(CaseRelation.JOINED))
                .onItem()
                .transformToUniAndConcatenate(link -> known.find(new CaseId(link.other())))
                .collect()
                .asList()
                .chain(joined -> prompts.of(List.of(id))
                        .map(asking -> OutcomeView.of(
                                it,
                                joined.stream().flatMap(Optional::stream).toList(),
                                Optional.ofNullable(asking.get(id)),
                                clock.instant())));
    }
}
