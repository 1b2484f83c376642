package dev.candor.triage.people;

import dev.candor.events.ProjectEvent;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.SubjectMoved;
import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Changes a team: a rule says what happens, the journal keeps it, and the table of members follows. */
@ApplicationScoped
class ChangeTeam {

    private static final int TRIES = 5;

    private final Transactions transactions;
    private final Journal journal;
    private final MemberRepository members;

    ChangeTeam(Transactions transactions, Journal journal, MemberRepository members) {
        this.transactions = transactions;
        this.journal = journal;
        this.members = members;
    }

    /** {@code then} belongs to the same transaction, after the table has changed. */
    <T> Uni<T> change(String project, String by, Function<Team, List<ProjectEvent>> rule, Supplier<Uni<T>> then) {
        return transactions
                .run(() -> change(project, by, rule).chain(() -> then.get()))
                .onFailure(SubjectMoved.class)
                .retry()
                .atMost(TRIES);
    }

    private Uni<Void> change(String project, String by, Function<Team, List<ProjectEvent>> rule) {
        var subject = "project/" + project;
        // Two commands at once, each of which leaves one lead, would together leave none.
        return journal.hold(subject)
                .chain(() -> members.ofProject(project))
                .map(found -> Team.of(project, found))
                .chain(team -> {
                    var events = rule.apply(team);
                    return events.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : journal.lastSequence(subject)
                                    .chain(last -> journal.record(subject, last, Circumstances.of(by), events))
                                    .chain(() -> save(team, events));
                });
    }

    private Uni<Void> save(Team before, List<ProjectEvent> events) {
        var after = before;
        for (var event : events) {
            after = after.after(event);
        }
        return save(before, after);
    }

    private Uni<Void> save(Team before, Team after) {
        var gone = before.members().keySet().stream()
                .filter(it -> after.member(it).isEmpty())
                .toList();
        var changed = after.members().values().stream()
                .filter(it -> !before.member(it.account()).equals(Optional.of(it)))
                .toList();
        return each(gone, it -> members.remove(it, before.project())).chain(() -> each(changed, members::save));
    }

    private static <T> Uni<Void> each(List<T> all, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
