package dev.candor.triage.people;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Takes somebody off a team. With the same transaction their sessions and tokens end and their cases are the team's
 * again: their next request finds nothing.
 */
@ApplicationScoped
public class RemoveMember {

    private final ChangeTeam changeTeam;
    private final List<Leaving> leaving;

    RemoveMember(ChangeTeam changeTeam, @All List<Leaving> leaving) {
        this.changeTeam = changeTeam;
        this.leaving = leaving;
    }

    /** {@code successor}: who leads in the place of the last lead. Fails with {@link MemberRefused}. */
    public Uni<Void> remove(Departure departure, Optional<String> successor) {
        return changeTeam.change(
                departure.project(),
                departure.by(),
                team -> team.remove(departure.account(), successor),
                () -> Multi.createFrom()
                        .iterable(leaving)
                        .onItem()
                        .transformToUniAndConcatenate(it -> it.after(departure))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }
}
