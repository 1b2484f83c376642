package dev.candor.triage.people;

import dev.candor.events.Recorded;
import dev.candor.journal.Journal;
import dev.candor.journal.Transactions;
import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes the table of members anew from the journal. */
@ApplicationScoped
public class RebuildMembers {

    private final Transactions transactions;
    private final Journal journal;
    private final MemberRepository members;
    private final Policies policies;

    RebuildMembers(Transactions transactions, Journal journal, MemberRepository members, Policies policies) {
        this.transactions = transactions;
        this.journal = journal;
        this.members = members;
        this.policies = policies;
    }

    public Uni<Void> rebuild() {
        return transactions.run(() -> members.deleteAll()
                .chain(() -> Multi.createFrom()
                        .iterable(policies.all())
                        .map(Policy::project)
                        .onItem()
                        .transformToUniAndConcatenate(this::rebuild)
                        .collect()
                        .last()
                        .replaceWithVoid()));
    }

    private Uni<Void> rebuild(String project) {
        return journal.entries("project/" + project)
                .map(entries -> teamOf(project, entries))
                .chain(team -> Multi.createFrom()
                        .iterable(team.members().values())
                        .onItem()
                        .transformToUniAndConcatenate(members::save)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private static Team teamOf(String project, List<Recorded> entries) {
        var team = Team.none(project);
        for (var entry : entries) {
            team = team.after(entry.event());
        }
        return team;
    }
}
