package dev.candor.intake.report;

import dev.candor.events.CaseId;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.SubjectMoved;
import dev.candor.journal.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Records what somebody without an account says on a case that is there already. */
@ApplicationScoped
public class SayOnCase {

    private static final int TRIES = 5;

    private final Transactions transactions;
    private final Journal journal;

    SayOnCase(Transactions transactions, Journal journal) {
        this.transactions = transactions;
        this.journal = journal;
    }

    /**
     * Asks the rule, given the case's entries, what is said; nothing is recorded where it has nothing to say, and
     * where it fails. It is asked again when somebody wrote in between. Stored durably when it completes.
     */
    public Uni<Void> say(CaseId caseId, String actor, Function<List<Recorded>, Uni<Optional<ReportEvent>>> rule) {
        var subject = caseId.value();
        return transactions
                .run(() -> journal.entries(subject)
                        .chain(entries -> rule.apply(entries).chain(said -> record(subject, entries, actor, said))))
                .onFailure(SubjectMoved.class)
                .retry()
                .atMost(TRIES);
    }

    private Uni<Void> record(String subject, List<Recorded> entries, String actor, Optional<ReportEvent> said) {
        return said.map(it -> journal.record(
                                subject, entries.getLast().sequence(), Circumstances.of(actor), List.of(it))
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
