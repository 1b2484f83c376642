package dev.candor.triage.console;

import dev.candor.events.Recorded;
import dev.candor.journal.BrokenLink;
import dev.candor.journal.Journal;
import dev.candor.journal.Transactions;
import dev.candor.policy.Policy;
import dev.candor.triage.casefile.DueTimes;
import dev.candor.triage.casefile.PoliciesOfCase;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Actor;
import dev.candor.triage.casefile.command.Sight;
import dev.candor.triage.casefile.command.VisibleCases;
import dev.candor.triage.console.CaseSheet.ReleaseSeen;
import dev.candor.triage.evidence.Evidence;
import dev.candor.triage.people.Member;
import dev.candor.triage.people.Members;
import dev.candor.triage.registry.WatchedReleases;
import dev.candor.triage.registry.WatchedReleases.WatchedRelease;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Gathers what the page of a case shows, in one transaction. */
@ApplicationScoped
class CaseSheets {

    private static final Set<String> FOR_PARTICIPANTS = Set.of(
            "note", "approve-advisory", "propose-embargo", "accept-embargo", "reject-embargo", "remove-participant");

    private final Transactions transactions;
    private final VisibleCases cases;
    private final Journal journal;
    private final Members members;
    private final PoliciesOfCase policies;
    private final OutcomeOfCase outcomes;
    private final WatchedReleases releases;
    private final Clock clock;

    CaseSheets(
            Transactions transactions,
            VisibleCases cases,
            Journal journal,
            Members members,
            PoliciesOfCase policies,
            OutcomeOfCase outcomes,
            WatchedReleases releases,
            Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.journal = journal;
        this.members = members;
        this.policies = policies;
        this.outcomes = outcomes;
        this.releases = releases;
        this.clock = clock;
    }

    /** Fails with {@link dev.candor.triage.casefile.NoSuchCase} where the account may not know of the case. */
    Uni<CaseSheet> of(String id, Actor me, Attempt attempt) {
        return transactions.run(() -> cases.show(id, me)
                .chain(it -> policies.today(it)
                        .chain(policy -> members.of(it.project())
                                .chain(team -> outcomes.of(it)
                                        .chain(outcome -> entries(it, me)
                                                .chain(entries -> journal.verify(
                                                                it.id().value())
                                                        .chain(broken -> policies.dueTimes(it)
                                                                .chain(due -> releases.of(it)
                                                                        .map(watched -> sheet(
                                                                                it, entries, broken, policy, team, due,
                                                                                me, attempt, outcome, watched))))))))));
    }

    /** What the team does among itself is no part of what a participant from outside reads. */
    private Uni<List<Recorded>> entries(VulnerabilityCase it, Actor me) {
        return Sight.of(it, me) == Sight.WHOLE
                ? journal.entries(it.id().value())
                : Uni.createFrom().item(List.of());
    }

    private CaseSheet sheet(
            VulnerabilityCase it,
            List<Recorded> entries,
            Optional<BrokenLink> broken,
            Policy policy,
            List<Member> team,
            DueTimes due,
            Actor me,
            Attempt attempt,
            OutcomeView outcome,
            List<WatchedRelease> watched) {
        var now = clock.instant();
        var evidence = Evidence.of(it, due, now);
        var forms = new CaseForms(it, policy, team, me.account(), now);
        var refused = attempt
                .form()
                .filter(_ -> attempt.isRefused())
                .map(form -> forms.refused(form, attempt.typed(), attempt.faults(), attempt.refusal()))
                .stream()
                .toList();
        var ofTheTeam = Sight.of(it, me) == Sight.WHOLE;
        Predicate<FormView> others = form -> (ofTheTeam
                        || FOR_PARTICIPANTS.contains(form.form().word()))
                && refused.stream()
                        .noneMatch(one -> one.form().word().equals(form.form().word()));
        return new CaseSheet(
                CaseView.of(it, entries, policy, Promise.of(evidence, it), now),
                attempt.doneWords(),
                !ofTheTeam
                        ? "The journal is the team's."
                        : broken.map(link ->
                                        "The chain is broken at entry %d: %s".formatted(link.sequence(), link.reason()))
                                .orElse("The chain of these %d entries is whole.".formatted(entries.size())),
                broken.isEmpty(),
                !ofTheTeam || new Shell(me.account(), "", me.roles(), List.of()).mayActIn(it.project()),
                refused,
                forms.offered().stream().filter(others).toList(),
                forms.folded().stream().filter(others).toList(),
                ClockLine.of(evidence),
                outcome,
                watched.stream().map(one -> ReleaseSeen.of(one, now)).toList());
    }
}
