package dev.candor.triage.people;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Notes when a member is away: whoever takes turns passes them over. */
@ApplicationScoped
public class AnnounceAbsence {

    private final ChangeTeam changeTeam;
    private final Members members;

    AnnounceAbsence(ChangeTeam changeTeam, Members members) {
        this.changeTeam = changeTeam;
        this.members = members;
    }

    /** Back again when empty. Fails with {@link MemberRefused}. */
    public Uni<Void> announce(String account, String project, Optional<Absence> absence, String by) {
        return changeTeam.change(
                project,
                by,
                team -> team.announce(account, absence),
                () -> Uni.createFrom().voidItem());
    }

    /** The same on every team that they are on. */
    public Uni<Void> announce(String account, Optional<Absence> absence, String by) {
        return members.teamsOf(account).chain(teams -> {
            if (teams.isEmpty()) {
                throw MemberRefused.notOnTheTeam();
            }
            return Multi.createFrom()
                    .iterable(teams)
                    .onItem()
                    .transformToUniAndConcatenate(it -> announce(account, it.project(), absence, by))
                    .collect()
                    .last()
                    .replaceWithVoid();
        });
    }
}
