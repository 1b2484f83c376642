package dev.candor.intake.receipt;

import dev.candor.events.Recorded;
import dev.candor.intake.report.Reporting;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.SubjectMoved;
import dev.candor.journal.Transactions;
import dev.candor.policy.inforce.PolicyVersions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Records what a reporter answers to a proposed end of the embargo; the desk says what comes of it. */
@ApplicationScoped
class AnswerEmbargo {

    private static final int TRIES = 5;

    private final Transactions transactions;
    private final Journal journal;
    private final PolicyVersions policies;
    private final Clock clock;

    AnswerEmbargo(Transactions transactions, Journal journal, PolicyVersions policies, Clock clock) {
        this.transactions = transactions;
        this.journal = journal;
        this.policies = policies;
        this.clock = clock;
    }

    /** Fails with {@link dev.candor.intake.report.FieldsRefused}. */
    Uni<Void> answer(Reporting reporting, EmbargoAnswer answer) {
        var caseId = reporting.caseId().value();
        return transactions
                .run(() -> journal.entries(caseId).chain(entries -> record(caseId, entries, answer)))
                .onFailure(SubjectMoved.class)
                .retry()
                .atMost(TRIES);
    }

    private Uni<Void> record(String caseId, List<Recorded> entries, EmbargoAnswer answer) {
        return policies.version(entries.getFirst().policyVersion().orElseThrow())
                .map(policy -> answer.check(entries, policy.orElseThrow(), clock.instant()))
                .chain(event -> journal.record(caseId, entries.size(), Circumstances.of("reporter"), List.of(event)))
                .replaceWithVoid();
    }
}
