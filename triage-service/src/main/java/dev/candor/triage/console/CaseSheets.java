package dev.candor.triage.console;

import dev.candor.events.CaseId;
import dev.candor.events.OutcomeEvent.CaseRelation;
import dev.candor.events.Recorded;
import dev.candor.journal.BrokenLink;
import dev.candor.journal.Journal;
import dev.candor.journal.Transactions;
import dev.candor.policy.Policy;
import dev.candor.triage.casefile.CaseRepository;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Actor;
import dev.candor.triage.casefile.command.VisibleCases;
import dev.candor.triage.outcome.PromptQuery;
import dev.candor.triage.people.Member;
import dev.candor.triage.people.Members;
import dev.candor.triage.policy.PolicyVersions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Gathers what the page of a case shows, in one transaction. */
@ApplicationScoped
class CaseSheets {

    private final Transactions transactions;
    private final VisibleCases cases;
    private final Journal journal;
    private final PolicyVersions policies;
    private final Members members;
    private final CaseRepository known;
    private final PromptQuery prompts;
    private final Clock clock;

    CaseSheets(
            Transactions transactions,
            VisibleCases cases,
            Journal journal,
            PolicyVersions policies,
            Members members,
            CaseRepository known,
            PromptQuery prompts,
            Clock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.journal = journal;
        this.policies = policies;
        this.members = members;
        this.known = known;
        this.prompts = prompts;
        this.clock = clock;
    }

    /** Fails with {@link dev.candor.triage.casefile.NoSuchCase} where the account may not know of the case. */
    Uni<CaseSheet> of(String id, Actor me, Attempt attempt) {
        return transactions.run(() -> cases.get(id, me)
                .chain(it -> policies.todaysOf(it.project(), it.report().policyVersion())
                        .chain(policy -> members.of(it.project())
                                .chain(team -> outcome(it)
                                        .chain(outcome -> journal.entries(
                                                        it.id().value())
                                                .chain(entries -> journal.verify(
                                                                it.id().value())
                                                        .map(broken -> sheet(
                                                                it, entries, broken, policy, team, me, attempt,
                                                                outcome))))))));
    }

    /** What was joined to a case is part of it: whoever may know of the case may read it. */
    private Uni<OutcomeView> outcome(VulnerabilityCase it) {
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

    private CaseSheet sheet(
            VulnerabilityCase it,
            List<Recorded> entries,
            Optional<BrokenLink> broken,
            Policy policy,
            List<Member> team,
            Actor me,
            Attempt attempt,
            OutcomeView outcome) {
        var now = clock.instant();
        var forms = new CaseForms(it, policy, team, me.account(), now);
        var refused = attempt
                .form()
                .filter(_ -> attempt.isRefused())
                .map(form -> forms.refused(form, attempt.typed(), attempt.faults(), attempt.refusal()))
                .stream()
                .toList();
        Predicate<FormView> others = form -> refused.stream()
                .noneMatch(one -> one.form().word().equals(form.form().word()));
        return new CaseSheet(
                CaseView.of(it, entries, policy, now),
                attempt.doneWords(),
                broken.map(link -> "The chain is broken at entry %d: %s".formatted(link.sequence(), link.reason()))
                        .orElse("The chain of these %d entries is whole.".formatted(entries.size())),
                broken.isEmpty(),
                new Shell(me.account(), "", me.roles()).mayActIn(it.project()),
                refused,
                forms.offered().stream().filter(others).toList(),
                forms.folded().stream().filter(others).toList(),
                outcome);
    }
}
